package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * How many touches each journey takes from the welcome, found by trying every button there is; the
 * list in docs is compared with what was found.
 */
class TouchesTest {
    private static final Path LIST = Path.of("../docs/touches.md");
    private static final Path FOUND = Path.of("target/touches.md");
    private static final int FARTHEST = 18;

    /** They change how a screen looks, or undo a touch, and lead nowhere. */
    private static final Set<Action> LOOKS =
            Set.of(
                    Simple.LISTEN,
                    Simple.LARGER_TEXT,
                    Simple.CONTRAST,
                    Simple.LOWER,
                    Simple.SIGNED,
                    Simple.PLAY_CLIP,
                    Simple.SHIFT,
                    Simple.ERASE,
                    Simple.BACK,
                    Simple.START_AGAIN);

    /** Which letters they are does not change how many there are. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "words", "hous",
                    "number", "KMT497QX",
                    "name", "Byron",
                    "time", "1410",
                    "visitor", "Ada",
                    "host", "Jan",
                    "text", "cold");

    /**
     * @param scanned what the visitor holds to the scanner, which is no touch; empty: nothing
     */
    private record Journey(String name, Menu menu, Predicate<Screen> end, String scanned) {
        Journey(String name, Menu menu, Predicate<Screen> end) {
            this(name, menu, end, "");
        }
    }

    private static List<Journey> journeys() {
        var open = Menus.withWays();
        var full = Menus.withWays(Menu.Closed.FULL);
        return List.of(
                new Journey(
                        "a ticket for a service on the first screen", open, ticket(Menus.NOT_SURE)),
                new Journey(
                        "a ticket for a service in a group of several",
                        open,
                        ticket(Menus.HOUSING)),
                new Journey(
                        "services found by a word of four letters",
                        Menus.withEntry("find"),
                        TouchesTest::isFound),
                new Journey(
                        "what would help, to choose from", open, Screen.Needs.class::isInstance),
                new Journey("a place held until later", open, TouchesTest::isHeld),
                new Journey(
                        "the address where it can be done online",
                        open,
                        Screen.Online.class::isInstance),
                new Journey("the steps to it on paper", open, TouchesTest::isPrinted),
                new Journey(
                        "the same, of a service that is full",
                        full,
                        Screen.Online.class::isInstance),
                new Journey("another organisation", open, Screen.Elsewhere.class::isInstance),
                new Journey("a colleague, from the welcome", open, TouchesTest::isHelped),
                new Journey("why a service is closed, and what else there is", full, closed()),
                new Journey("the first question of Tell us", open, asked("tell-us", 0)),
                new Journey("the first face of how it was", open, asked("survey", 1)),
                new Journey(
                        "an appointment, its code scanned, to the ticket",
                        Menus.withEntry("appointment"),
                        TouchesTest::isCheckedIn,
                        AppointmentStays.CODE),
                new Journey(
                        "the same, its code of eight signs typed",
                        Menus.withEntry("appointment"),
                        TouchesTest::isCheckedIn),
                new Journey(
                        "a business visitor of three letters to a host of three",
                        Menus.withEntry("visit"),
                        TouchesTest::isWithAHost),
                new Journey(
                        "the same leaving, the badge scanned",
                        Menus.withEntry("visit"),
                        ended("gone"),
                        BADGE),
                new Journey(
                        "a complaint of four letters told, no answer wanted",
                        Menus.withEntry("tell-us"),
                        ended("kept")),
                new Journey("how it was, to the end", Menus.withEntry("survey"), ended("kept")));
    }

    private static final String BADGE =
            BadgeCode.of(new IntentId(new UUID(7, 7).toString())).value();

    private static boolean isCheckedIn(Screen screen) {
        return screen instanceof Screen.Ticket(var given, _) && given.appointedAt() != null;
    }

    private static boolean isWithAHost(Screen screen) {
        return ended("told").test(screen)
                && "Jan Nowak".equals(((Screen.Outcome) screen).said().blanks().get("host"));
    }

    private static Predicate<Screen> ended(String result) {
        return screen ->
                screen instanceof Screen.Outcome outcome && outcome.said().name().equals(result);
    }

    private static Predicate<Screen> ticket(foyer.contract.words.ServiceCode code) {
        return screen ->
                screen instanceof Screen.Ticket(var given, _)
                        && given.service().code().equals(code)
                        && given.heldUntil() == null;
    }

    private static Predicate<Screen> asked(String journey, int answered) {
        return screen ->
                screen instanceof Screen.Asking asking
                        && asking.journey().name().equals(journey)
                        && asking.answers().given().size() == answered;
    }

    private static Predicate<Screen> closed() {
        return new Screen.ClosedService(Menus.HOUSING)::equals;
    }

    private static boolean isFound(Screen screen) {
        return screen instanceof Screen.Found(var services, _) && services.contains(Menus.HOUSING);
    }

    private static boolean isHeld(Screen screen) {
        return screen instanceof Screen.Ticket(var given, _) && given.heldUntil() != null;
    }

    private static boolean isPrinted(Screen screen) {
        return screen instanceof Screen.Online(_, var sheet)
                && sheet.state() == Sheet.State.PRINTING;
    }

    private static boolean isHelped(Screen screen) {
        return screen instanceof Screen.Help help && help.call() == Call.ASKING;
    }

    @Test
    void theListInDocsIsWhatWasFound() throws IOException {
        var rows = new StringBuilder();
        for (var journey : journeys()) {
            rows.append("| %s | %d |\n".formatted(journey.name(), touches(journey)));
        }
        var text = Files.readString(LIST);
        var begin = text.indexOf("|---|---|\n") + "|---|---|\n".length();
        var found = text.substring(0, begin) + rows;
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found);
        assertThat(text).as("copy kiosk-app/%s to docs", FOUND).isEqualTo(found);
    }

    @Test
    void aWalkInHasATicketAfterThreeTouches() {
        assertThat(touches(journeys().getFirst())).isLessThanOrEqualTo(3);
    }

    /** The fewest. */
    private static int touches(Journey journey) {
        var seen = new HashSet<Object>();
        var here = List.of(Walk.spoken(journey.menu()));
        for (int touches = 0; touches <= FARTHEST; touches++) {
            if (here.stream().anyMatch(walk -> journey.end().test(walk.session.screen()))) {
                return touches;
            }
            var next = new ArrayList<Walk>();
            for (var walk : here) {
                for (var action : Choices.of(walk.session)) {
                    if (LOOKS.contains(action) || !goesOn(walk, action)) {
                        continue;
                    }
                    var further = asWanted(walk.fork().touch(action), journey.scanned());
                    if (seen.add(place(further.session))) {
                        next.add(further);
                    }
                }
            }
            here = next;
        }
        throw new AssertionError("no way to " + journey.name());
    }

    /** The next sign of the word, or what follows it once it is whole or left out. */
    private static boolean goesOn(Walk walk, Action action) {
        if (!(walk.session.screen() instanceof Screen.Asking asking)) {
            return true;
        }
        var word = WORDS.getOrDefault(asking.question().key(), "").toLowerCase(Locale.ROOT);
        var typed = asking.draft().text().toLowerCase(Locale.ROOT);
        return switch (action) {
            case Action.Type(var sign) -> word.startsWith(typed + sign);
            case Simple next when next == Simple.NEXT -> typed.isEmpty() || typed.equals(word);
            default -> true;
        };
    }

    /** Whoever is asked answers as one hopes, and a code is held to the scanner where one is. */
    private static Walk asWanted(Walk walk, String scanned) {
        boolean scans =
                !scanned.isEmpty()
                        && walk.session.screen() instanceof Screen.Asking asking
                        && Set.of("number", "badge").contains(asking.question().key());
        return (scans ? walk.type(scanned + "\n") : walk).answered().issued();
    }

    private static Object place(Session session) {
        return Map.of("screen", session.screen(), "visitor", session.visitor());
    }
}
