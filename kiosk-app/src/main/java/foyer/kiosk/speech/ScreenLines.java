package foyer.kiosk.speech;

import foyer.contract.words.ServiceCode;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import java.util.Map;
import java.util.Objects;

/** What there is to read on each screen. */
final class ScreenLines {
    private ScreenLines() {}

    static void of(Lines lines, Session session) {
        switch (session.screen()) {
            case Screen.Attract _ -> welcome(lines, session);
            case Screen.Languages _ -> lines.say("language.choose");
            case Screen.Groups _ -> {
                lines.say("services.title");
                offline(lines, session);
            }
            case Screen.Services(var id, _) -> {
                session.menu().groups().stream()
                        .filter(group -> group.id().equals(id))
                        .forEach(group -> lines.name(group.name()));
                offline(lines, session);
            }
            case Screen.Choice(var code) -> choice(lines, session, code);
            case Screen.ClosedService(var code) -> closed(lines, session, code);
            case Screen.Found(var found, _) -> {
                lines.say(found.isEmpty() ? "find.none" : "find.title");
                if (found.isEmpty()) {
                    lines.say("find.none.hint");
                }
            }
            case Screen.Later _, Screen.Online _, Screen.Agencies _, Screen.Elsewhere _ ->
                    WayLines.of(lines, session);
            case Screen.Needs _ -> titled(lines, "needs");
            case Screen.Issuing _ -> titled(lines, "issuing");
            case Screen.Ticket ticket -> ticket(lines, session, ticket);
            case Screen.Asking asking -> JourneyLines.question(lines, asking);
            case Screen.Sending _ -> titled(lines, "sending");
            case Screen.Outcome outcome -> JourneyLines.outcome(lines, outcome);
            case Screen.GivenBack _ -> titled(lines, "givenback");
            case Screen.Sorry _ -> titled(lines, "sorry");
            case Screen.Help(_, _, var call) -> help(lines, call);
            case Screen.IdleWarning _ -> titled(lines, "idle");
        }
    }

    private static void titled(Lines lines, String key) {
        lines.say(key + ".title").say(key + ".hint");
    }

    /** As on the screen: in the first language of the site, then a word in each of the others. */
    private static void welcome(Lines lines, Session session) {
        var own = session.menu().look().welcome();
        var words = own == null ? new Words.Said("welcome", Map.of()) : new Words.Name(own);
        lines.in(session.visitor().language(), words);
        for (var language : session.menu().languages()) {
            if (!language.equals(session.visitor().language())) {
                lines.in(language, words);
            }
        }
        lines.say("language.choose");
    }

    private static void offline(Lines lines, Session session) {
        if (!session.menu().live() && !session.menu().services().isEmpty()) {
            lines.say("offline");
        }
        if (session.menu().services().isEmpty()) {
            lines.say("services.none").say("services.none.hint");
        }
    }

    private static void choice(Lines lines, Session session, ServiceCode code) {
        session.menu()
                .findService(code)
                .ifPresent(
                        service -> {
                            lines.secretName(service.name());
                            expectations(lines, session, service);
                            lines.say("choice.promise", "n", service.standardMinutes());
                            lines.say("choice.how");
                        });
    }

    private static void expectations(Lines lines, Session session, Menu.Service service) {
        if (!session.menu().live()) {
            lines.say("choice.ahead.unknown");
            return;
        }
        var wait = service.expected();
        lines.say("speech.ahead", "n", wait == null ? service.peopleAhead() : wait.ahead());
        if (wait != null) {
            lines.open(new Words.Expected(wait));
        }
    }

    private static void closed(Lines lines, Session session, ServiceCode code) {
        session.menu()
                .findService(code)
                .ifPresent(
                        service -> {
                            lines.secretName(service.name());
                            lines.say("closed." + why(service));
                            if (service.again() != null) {
                                lines.open(new Words.Opens("closed.opens", service.again()));
                            }
                            lines.secretName(service.instead());
                            lines.say("closed.instead");
                        });
    }

    private static Menu.Closed why(Menu.Service service) {
        return Objects.requireNonNullElse(service.closed(), Menu.Closed.BY_STAFF);
    }

    private static void help(Lines lines, Screen.Call call) {
        var key =
                switch (call) {
                    case ASKING -> "help.asking";
                    case COMING -> "help.coming";
                    case UNREACHABLE -> "help.unreachable";
                };
        lines.say(key).say(key + ".hint");
    }

    /** All that is printed, and what the screen says beside it. */
    private static void ticket(Lines lines, Session session, Screen.Ticket ticket) {
        var given = ticket.given();
        lines.secret(new Words.Said("ticket.title", Map.of()))
                .secret(new Words.Signs(given.number()))
                .secretName(given.service().name())
                .secretName(given.service().place())
                .secretName(given.service().way())
                .secret(new Words.Said("ticket.shown", Map.of()));
        wait(lines, given);
        if (given.takenAt() != null) {
            lines.secret(new Words.At("ticket.taken", given.takenAt()));
        }
        paper(lines, session, ticket);
    }

    private static void wait(Lines lines, Given given) {
        if (given.heldUntil() != null) {
            lines.secret(new Words.At("speech.held", given.heldUntil()));
            promised(lines, given);
            return;
        }
        if (given.appointedAt() != null) {
            lines.secret(new Words.At("ticket.appointment", given.appointedAt()));
        }
        Integer ahead = given.ahead();
        lines.secret(
                ahead == null
                        ? new Words.Said("ticket.ahead.unknown", Map.of())
                        : new Words.Said("speech.ahead", Map.of("n", ahead)));
        var expected = given.expected();
        if (expected != null) {
            lines.secret(new Words.Expected(expected));
        }
        promised(lines, given);
    }

    private static void promised(Lines lines, Given given) {
        if (given.promisedAt() != null) {
            lines.secret(new Words.At("speech.promised", given.promisedAt()));
        }
    }

    static void paper(Lines lines, Session session, Screen.Ticket ticket) {
        var number = ticket.given().number();
        switch (ticket.paper()) {
            case PRINTING -> lines.say("ticket.printing");
            case PRINTED -> lines.say("ticket.take");
            case NONE -> {
                lines.say("ticket.nopaper").secret(new Words.Around("ticket.nopaper.hint", number));
                if (session.menu().live()) {
                    lines.say("ticket.nopaper.staff");
                }
            }
            case NEVER ->
                    lines.say("ticket.noprinter")
                            .secret(new Words.Around("ticket.noprinter.hint", number));
        }
    }
}
