package foyer.kiosk.session;

import foyer.contract.Need;
import foyer.contract.words.NeedCode;
import foyer.kiosk.journey.Appointment;
import foyer.kiosk.journey.Question;
import java.util.List;
import java.util.Set;

/** What a visitor may say they need on their way to a ticket; nobody is asked. */
public final class NeedRules {
    private final SessionRules rules;

    NeedRules(SessionRules rules) {
        this.rules = rules;
    }

    /** Where a ticket is one touch away, it can be said what would help. */
    public static boolean offered(Menu menu, Screen screen) {
        return !menu.needs().isEmpty() && (screen instanceof Screen.Choice || checksIn(screen));
    }

    private static boolean checksIn(Screen screen) {
        return screen instanceof Screen.Asking asking
                && asking.journey() instanceof Appointment
                && asking.question() instanceof Question.Pick;
    }

    /** What was chosen and is still offered, in the order of the screen. */
    public static List<Need> chosen(Session session) {
        var chosen = session.visitor().needs();
        return session.menu().needs().stream().filter(one -> chosen.contains(one.code())).toList();
    }

    static List<NeedCode> codes(Session session) {
        return chosen(session).stream().map(Need::code).toList();
    }

    static void of(Set<Action> all, Menu menu) {
        menu.needs().forEach(one -> all.add(new Action.ToggleNeed(one.code())));
    }

    Step open(Session session) {
        return offered(session.menu(), session.screen())
                ? rules.show(session, new Screen.Needs(session.screen()))
                : Step.stay(session);
    }

    /** A new instance, so that a second tap does not take the need back. */
    Step turn(Session session, NeedCode need) {
        boolean known = session.menu().needs().stream().anyMatch(one -> one.code().equals(need));
        return known && session.screen() instanceof Screen.Needs
                ? rules.show(session.with(session.visitor().turning(need)), session.screen())
                : Step.stay(session);
    }

    /** What the screen is once nothing can be asked for any more, or what is behind it has gone. */
    static Screen settled(Menu menu, Screen.Needs needs) {
        var behind = SessionRules.settled(menu, needs.behind());
        return offered(menu, behind) ? new Screen.Needs(behind) : behind;
    }
}
