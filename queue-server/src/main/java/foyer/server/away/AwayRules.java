package foyer.server.away;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When somebody away from the hall is told what. */
public final class AwayRules {
    /** Nobody is told of an end that a colleague takes back at once: they would not come. */
    public static final Duration SECOND_THOUGHT = Duration.ofMinutes(1);

    private AwayRules() {}

    /**
     * What is due now.
     *
     * @param tell null: nothing
     * @param lapsed what must not be sent any more if it is still on its way
     * @param forget the address has served its purpose
     */
    public record Due(@Nullable Moment tell, Set<Moment> lapsed, boolean forget) {
        public Due {
            lapsed = Set.copyOf(lapsed);
        }
    }

    /**
     * @param told before, also to another address
     * @param soonAhead it is nearly somebody's turn with so many people ahead
     */
    public static Due due(Set<Moment> told, Standing standing, int soonAhead, Instant now) {
        return switch (standing) {
            case Standing.Waiting waiting ->
                    new Due(
                            isSoon(told, waiting, soonAhead) ? Moment.SOON : null,
                            EnumSet.of(Moment.CALLED),
                            false);
            case Standing.Called _ ->
                    new Due(
                            told.contains(Moment.CALLED) ? null : Moment.CALLED,
                            EnumSet.of(Moment.SOON),
                            false);
            case Standing.Here _ -> new Due(null, EnumSet.of(Moment.SOON, Moment.CALLED), false);
            case Standing.Cancelled(var at) -> ended(told, !now.isBefore(at.plus(SECOND_THOUGHT)));
            case Standing.Over _ -> new Due(null, EnumSet.allOf(Moment.class), true);
        };
    }

    private static boolean isSoon(Set<Moment> told, Standing.Waiting waiting, int soonAhead) {
        return !waiting.held() && waiting.ahead() <= soonAhead && mayTellSoon(told);
    }

    private static boolean mayTellSoon(Set<Moment> told) {
        return !told.contains(Moment.SOON) && !told.contains(Moment.CALLED);
    }

    private static Due ended(Set<Moment> told, boolean forGood) {
        boolean tell = forGood && !told.contains(Moment.ENDED);
        return new Due(tell ? Moment.ENDED : null, EnumSet.of(Moment.SOON, Moment.CALLED), forGood);
    }

    /**
     * What need not be told to somebody who leaves an address now, because the page they leave it
     * on has just said it.
     */
    public static Set<Moment> saidByThePage(Standing standing, int soonAhead) {
        return standing instanceof Standing.Waiting waiting && isSoon(Set.of(), waiting, soonAhead)
                ? Set.of(Moment.SOON)
                : Set.of();
    }

    /** An address is taken only from somebody who can still be told something that helps. */
    public static boolean mayFollow(Set<Moment> told, Standing standing) {
        return standing instanceof Standing.Waiting && !told.contains(Moment.CALLED);
    }
}
