package foyer.kiosk.session;

import foyer.contract.words.Texts;
import foyer.contract.words.WebAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else can be done about a service than wait here.
 *
 * @param online null: it cannot be done without coming
 * @param holds when somebody could come back, the soonest first; none: no place is held
 * @param words what people call it besides its name, with commas between; null: nothing
 */
public record Ways(@Nullable Online online, List<Hold> holds, @Nullable Texts words) {
    public static final Ways NONE = new Ways(null, List.of(), null);

    public Ways {
        holds = List.copyOf(holds);
    }

    /**
     * @param title what is done there
     * @param steps how, one after the other
     */
    public record Online(WebAddress address, Texts title, List<Texts> steps) {
        public Online {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A place that can be held.
     *
     * @param minutes about so long from now
     */
    public record Hold(Instant at, int minutes) {}
}
