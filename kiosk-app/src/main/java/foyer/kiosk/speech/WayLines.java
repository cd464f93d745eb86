package foyer.kiosk.speech;

import foyer.contract.words.WebAddress;
import foyer.kiosk.session.Agency;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.Sheet;
import foyer.kiosk.session.Ways;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to read on the screens of other ways than to wait. */
final class WayLines {
    private WayLines() {}

    static void of(Lines lines, Session session) {
        switch (session.screen()) {
            case Screen.Later(var code, _) -> {
                lines.say("later.title");
                session.menu().findService(code).ifPresent(one -> lines.secretName(one.name()));
                lines.say("later.hint");
            }
            case Screen.Online(var code, var sheet) -> {
                session.menu()
                        .findService(code)
                        .map(one -> one.ways().online())
                        .ifPresent(online -> online(lines, online));
                paper(lines, sheet);
            }
            case Screen.Agencies _ -> lines.say("agencies.title").say("agencies.hint");
            case Screen.Elsewhere(var id, _, var sheet) -> {
                session.menu().findAgency(id).ifPresent(agency -> agency(lines, agency));
                paper(lines, sheet);
            }
            default -> {}
        }
    }

    private static void online(Lines lines, Ways.Online online) {
        lines.secretName(online.title());
        address(lines, online.address());
        if (!online.steps().isEmpty()) {
            lines.secret(said("online.how"));
            online.steps().forEach(lines::secretName);
        }
    }

    private static void agency(Lines lines, Agency agency) {
        lines.secretName(agency.name()).secretName(agency.purpose());
        lines.secret(said("agency.address")).secret(new Words.Plain(agency.address()));
        lines.secret(said("agency.phone")).secret(new Words.Plain(agency.phone()));
        lines.secret(said("agency.opening")).secretName(agency.opening());
        address(lines, agency.web());
    }

    private static void address(Lines lines, @Nullable WebAddress web) {
        if (web != null) {
            lines.secret(said("online.scan")).secret(new Words.Plain(web.spoken()));
        }
    }

    private static Words.Said said(String key) {
        return new Words.Said(key, Map.of());
    }

    static void hold(Lines lines, Session session, Instant at) {
        if (session.screen() instanceof Screen.Later(_, var holds)) {
            holds.stream()
                    .filter(hold -> hold.at().equals(at))
                    .forEach(
                            hold ->
                                    lines.open(new Words.At("speech.held", at))
                                            .say("later.in", "n", hold.minutes()));
        }
    }

    static void paper(Lines lines, Screen screen) {
        switch (screen) {
            case Screen.Online(_, var sheet) -> paper(lines, sheet);
            case Screen.Elsewhere(_, _, var sheet) -> paper(lines, sheet);
            default -> {}
        }
    }

    private static void paper(Lines lines, Sheet sheet) {
        switch (sheet.state()) {
            case PRINTING -> lines.say("leaflet.printing");
            case PRINTED -> lines.say("leaflet.printed");
            case FAILED -> lines.say("leaflet.failed");
            case OFFERED, NEVER -> {}
        }
    }
}
