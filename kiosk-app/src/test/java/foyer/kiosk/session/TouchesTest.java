package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * How many touches each journey takes from the welcome, found by trying every button there is; the
 * list in docs is compared with what was found.
 */
class TouchesTest {
    private static final Path LIST = Path.of("../docs/touches.md");
    private static final Path FOUND = Path.of("target/touches.md");
    private static final int FARTHEST = 7;

    /** They change how a screen looks and lead nowhere. */
    private static final Set<Action> LOOKS =
            Set.of(Simple.LISTEN, Simple.LARGER_TEXT, Simple.CONTRAST, Simple.LOWER);

    /** Which letters they are does not change how many there are. */
    private static final String WORD = "rent";

    private record Journey(String name, Menu menu, Predicate<Screen> end) {}

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
                new Journey("services found by a word of four letters", open, TouchesTest::isFound),
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
                new Journey("the first face of how it was", open, asked("survey", 1)));
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
        var here = List.of(Walk.of(journey.menu()));
        for (int touches = 0; touches <= FARTHEST; touches++) {
            if (here.stream().anyMatch(walk -> journey.end().test(walk.session.screen()))) {
                return touches;
            }
            var next = new ArrayList<Walk>();
            for (var walk : here) {
                for (var action : Choices.of(walk.session)) {
                    if (action instanceof Action.Type(var sign) && !spells(walk, sign)) {
                        continue;
                    }
                    var further = walk.fork().touch(action).issued();
                    if (!LOOKS.contains(action) && seen.add(place(further.session))) {
                        next.add(further);
                    }
                }
            }
            here = next;
        }
        throw new AssertionError("no way to " + journey.name());
    }

    private static boolean spells(Walk walk, String sign) {
        return walk.session.screen() instanceof Screen.Asking asking
                && WORD.startsWith(asking.draft().text().toLowerCase(Locale.ROOT) + sign);
    }

    private static Object place(Session session) {
        return Map.of("screen", session.screen(), "visitor", session.visitor());
    }
}
