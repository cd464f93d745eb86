package foyer.server.visitors;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whom to look for in an evacuation. It errs on the side of too many: somebody who may stand on it
 * twice stands on it twice, and whoever was signed out by the clock alone is named apart.
 *
 * @param inside whoever needs help first, then by name
 * @param unseen signed out at the day's end without anybody having seen them leave
 */
public record Roll(Instant at, List<Line> inside, List<Stay> unseen) {
    /** A night and a morning; then a colleague has looked. */
    public static final Duration UNSEEN_FOR = Duration.ofHours(12);

    /**
     * @param perhapsTwice somebody of that name and organisation is on the roll with another badge
     */
    public record Line(Stay stay, boolean perhapsTwice) {}

    public Roll {
        inside = List.copyOf(inside);
        unseen = List.copyOf(unseen);
    }

    /**
     * @param stays those in the building and those of late
     */
    public static Roll of(List<Stay> stays, Instant now, Locale reader) {
        var names = Collator.getInstance(reader);
        var byName =
                Comparator.comparing((Stay stay) -> !stay.guest().needsHelp())
                        .thenComparing(stay -> stay.guest().name(), names)
                        .thenComparing(Stay::since);
        var inside = stays.stream().filter(Stay::inside).sorted(byName).toList();
        return new Roll(
                now,
                inside.stream().map(stay -> new Line(stay, isTwice(inside, stay))).toList(),
                stays.stream().filter(stay -> isUnseen(stay, now)).sorted(byName).toList());
    }

    private static boolean isTwice(List<Stay> inside, Stay stay) {
        return inside.stream()
                .anyMatch(
                        other ->
                                !other.id().equals(stay.id())
                                        && other.guest().looksLike(stay.guest()));
    }

    private static boolean isUnseen(Stay stay, Instant now) {
        var end = stay.ended();
        return end != null
                && end.how() == Stay.How.DAY_END
                && end.at().plus(UNSEEN_FOR).isAfter(now);
    }

    public long needingHelp() {
        return inside.stream().filter(line -> line.stay().guest().needsHelp()).count();
    }
}
