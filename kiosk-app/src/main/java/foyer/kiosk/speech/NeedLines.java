package foyer.kiosk.speech;

import foyer.contract.Need;
import foyer.contract.words.NeedCode;
import foyer.kiosk.session.NeedRules;
import foyer.kiosk.session.Session;
import java.util.Map;

/** What can be needed is said to all; what this visitor needs is for them alone. */
final class NeedLines {
    private NeedLines() {}

    static void entry(Lines lines, Session session) {
        lines.say("needs.open");
        var chosen = NeedRules.chosen(session);
        if (chosen.isEmpty()) {
            lines.say("needs.open.hint");
        }
        chosen.stream().map(Need::name).forEach(lines::secretName);
    }

    static void need(Lines lines, Session session, NeedCode need) {
        session.menu().needs().stream()
                .filter(one -> one.code().equals(need))
                .forEach(one -> lines.name(one.name()));
        boolean on = session.visitor().needs().contains(need);
        lines.secret(new Words.Said(on ? "speech.on" : "speech.off", Map.of()));
    }
}
