package foyer.server.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a notice is tried again: after {@link #FIRST}, then twice as long each time, at most {@link
 * #LONGEST}.
 *
 * @param giveUpAfter so long after it was written; then staff are told
 */
public record Patience(Duration giveUpAfter) {
    public static final Duration FIRST = Duration.ofSeconds(10);
    public static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;

    public Patience {
        if (!giveUpAfter.isPositive()) {
            throw new IllegalArgumentException("given up after " + giveUpAfter);
        }
    }

    /** Such as one that is found when a server starts again: late word is worse than none. */
    public boolean isTooLate(Notice notice, Instant now) {
        return now.isAfter(notice.created().plus(giveUpAfter));
    }

    /** Empty: it is given up. */
    public Optional<Instant> nextTry(Notice notice, Instant now) {
        var pause = FIRST.multipliedBy(1L << Math.min(notice.tries(), DOUBLINGS));
        var next = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return next.isAfter(notice.created().plus(giveUpAfter))
                ? Optional.empty()
                : Optional.of(next);
    }
}
