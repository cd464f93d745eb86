package foyer.appliance.bench.page;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The hands and eyes of one visitor after the other at a kiosk's page. Confined to one thread. */
public final class Visitor {
    private static final Duration NEXT_SCREEN_WITHIN = Duration.ofSeconds(2);
    private static final int TOUCHES = 10;
    private static final List<String> WAY =
            List.of("English", "Housing and planning", "Housing options");
    private static final String ORDER = "Wait here";
    private static final String DONE = "Done";
    private static final String LEAVE = "Start again";
    private static final String SCREEN = "document.querySelector('.kiosk')?.dataset.screen";
    private static final String NUMBER =
            "document.querySelector('.kiosk[data-screen=ticket] .plate .code')?.textContent.trim()";

    private final Tab kiosk;

    /**
     * A ticket as its visitor got it.
     *
     * @param heard from the touch that ordered it to the screen that says so
     * @param waited from the same touch to its number in the document
     */
    public record Ticket(String number, Duration heard, Duration waited) {}

    public Visitor(Tab kiosk) {
        this.kiosk = kiosk;
    }

    /**
     * Looks at what there is and goes: from the welcome screen to the choice and back to it, no
     * ticket ordered. How long each touch took to the next screen.
     */
    public List<Duration> lookAround() throws IOException {
        var waits = new ArrayList<Duration>();
        for (var words : WAY) {
            waits.add(touch(words));
        }
        kiosk.await(button(ORDER));
        waits.add(touch(LEAVE));
        return waits;
    }

    /** One visit from the welcome screen back to it. */
    public Ticket takeTicket() throws IOException {
        for (var words : WAY) {
            touch(words);
        }
        kiosk.await(button(ORDER));
        var heard = kiosk.when(SCREEN + " !== 'choice'");
        var number = kiosk.when(NUMBER);
        kiosk.press(button(ORDER));
        var seen = DevTools.get(number, "the ticket's number");
        double pressed = kiosk.lastPressedAt();
        double first = DevTools.get(heard, "the next screen").at();
        touch(DONE);
        return new Ticket(seen.what(), since(pressed, first), since(pressed, seen.at()));
    }

    private static Duration since(double begin, double end) {
        return Duration.ofNanos((long) ((end - begin) * 1e6));
    }

    /**
     * Until the next screen is there: a touch that comes too early counts for nothing, and the time
     * is of the last.
     */
    private Duration touch(String words) throws IOException {
        kiosk.await(button(words));
        var before = kiosk.evaluate(SCREEN).asString();
        for (int touch = 1; touch <= TOUCHES; touch++) {
            var next = kiosk.when(SCREEN + " !== '" + before + "'");
            kiosk.press(button(words));
            try {
                var seen = next.get(NEXT_SCREEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                return since(kiosk.lastPressedAt(), seen.at());
            } catch (TimeoutException notYet) {
                // Touched again, unless it was the last try.
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IOException("at '" + words + "'", e);
            }
        }
        throw new IOException("touching '" + words + "' leads nowhere from screen " + before);
    }

    /** The first button that begins with these words. */
    private static String button(String words) {
        return "[...document.querySelectorAll('.kiosk button')]"
                + ".find(one => one.innerText.trim().startsWith('"
                + words
                + "'))";
    }
}
