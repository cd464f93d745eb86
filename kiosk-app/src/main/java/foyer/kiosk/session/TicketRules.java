package foyer.kiosk.session;

import foyer.kiosk.session.Screen.Paper;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From the wish for a ticket to its number and its paper. */
final class TicketRules {
    private final SessionRules rules;

    TicketRules(SessionRules rules) {
        this.rules = rules;
    }

    /** A wish for a ticket. */
    Step issue(
            Session session,
            Input.Fresh fresh,
            Menu.Service service,
            @Nullable Agreed agreed,
            Effect.Wish wish) {
        boolean alone = !session.menu().live();
        var intent = fresh.intent();
        var issuing = new Screen.Issuing(intent, service, fresh.link(), alone, null, agreed);
        var asked = rules.show(session, issuing).and(new Effect.Ask(intent, wish));
        // With nobody to answer there is nothing to be patient for.
        return alone ? asked.and(new Effect.KeepNumber(intent, service.code(), null)) : asked;
    }

    /** From here on the number is decided, and no later answer changes it. */
    static Step keepNumber(Session session, Screen.Issuing issuing, Reply.@Nullable Issued issued) {
        var decided =
                new Screen.Issuing(
                        issuing.issue(),
                        issuing.service(),
                        issuing.link(),
                        true,
                        issued,
                        issuing.agreed());
        var number = issued == null ? null : issued.number();
        return Step.of(
                session.update(decided),
                new Effect.KeepNumber(issuing.issue(), issuing.service().code(), number));
    }

    Step numberKept(Session session, Input.NumberKept kept) {
        if (!(session.screen() instanceof Screen.Issuing issuing)
                || !issuing.issue().equals(kept.issue())) {
            return Step.of(session, new Effect.Abandon(kept.issue()));
        }
        var given = given(issuing, kept);
        return rules.show(
                        session,
                        new Screen.Ticket(given, rules.prints() ? Paper.PRINTING : Paper.NEVER))
                .and(new Effect.Print(given, session.visitor().language()));
    }

    private static Given given(Screen.Issuing issuing, Input.NumberKept kept) {
        var issued = kept.fromServer() ? issuing.fromServer() : null;
        var promised = issued == null ? promised(issuing, kept.takenAt()) : issued.promisedAt();
        return new Given(
                issuing.issue(),
                issuing.service(),
                issuing.link(),
                kept.number(),
                issued != null,
                issued == null ? null : issued.peopleAhead(),
                kept.takenAt(),
                promised,
                issuing.agreed());
    }

    /** Without the server; null when nobody knows. */
    private static @Nullable Instant promised(Screen.Issuing issuing, @Nullable Instant takenAt) {
        var standard = Duration.ofMinutes(issuing.service().standardMinutes());
        return switch (issuing.agreed()) {
            // What is promised with an appointment is the server's to say.
            case Agreed.Appointment _ -> null;
            case Agreed.Held(var until) -> takenAt == null ? null : until.plus(standard);
            case null -> takenAt == null ? null : takenAt.plus(standard);
        };
    }

    /** The ticket may be behind a warning, a help page or the languages. */
    static Screen paper(Screen screen, Input.PaperCame came) {
        return switch (screen) {
            case Screen.Ticket ticket when ticket.paper() == Paper.NEVER -> ticket;
            case Screen.Ticket(var given, _) when given.issue().equals(came.issue()) ->
                    new Screen.Ticket(given, came.confirmed() ? Paper.PRINTED : Paper.NONE);
            case Screen.Outcome(var journey, var said, _, var printing)
                    when came.issue().equals(printing) ->
                    new Screen.Outcome(
                            journey, said, came.confirmed() ? Paper.PRINTED : Paper.NONE, printing);
            case Screen.Help(var behind, var asked, var call) ->
                    new Screen.Help(paper(behind, came), asked, call);
            case Screen.Languages(var behind, var page) ->
                    new Screen.Languages(paper(behind, came), page);
            case Screen.IdleWarning(var behind) -> new Screen.IdleWarning(paper(behind, came));
            default -> screen;
        };
    }
}
