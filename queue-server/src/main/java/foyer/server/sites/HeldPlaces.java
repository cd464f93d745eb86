package foyer.server.sites;

import java.time.Duration;
import java.util.List;

/**
 * Tickets of visitors who come back later.
 *
 * @param after for how long a place can be held, to choose from; none: no place is held
 */
public record HeldPlaces(List<Duration> after) {
    public static final Duration SHORTEST = Duration.ofMinutes(10);
    public static final Duration LONGEST = Duration.ofHours(8);

    /** As many as a visitor takes in at a glance. */
    public static final int MOST = 6;

    public static final HeldPlaces USUAL =
            new HeldPlaces(
                    List.of(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2)));

    public HeldPlaces {
        after = after.stream().distinct().sorted().toList();
        Bounded.number("number of held places", after.size(), 0, MOST);
        for (var one : after) {
            Bounded.number(
                    "held place",
                    (int) one.toMinutes(),
                    (int) SHORTEST.toMinutes(),
                    (int) LONGEST.toMinutes());
        }
    }
}
