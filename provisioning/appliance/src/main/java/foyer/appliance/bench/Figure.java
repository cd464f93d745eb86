package foyer.appliance.bench;

import java.util.List;

/**
 * One figure.
 *
 * @param meaning what is divided by what, for {@code --list}
 * @param baseline the divisor in a few words, the last column
 * @param needs what must be there before it can be measured; what is missing is said, not skipped
 *     silently
 * @param warmUps rounds played first and not counted
 */
record Figure(
        String name,
        String meaning,
        String baseline,
        Bound bound,
        int rounds,
        int warmUps,
        List<Need> needs,
        Opener opener) {
    Figure {
        if (rounds < 1 || warmUps < 0) {
            throw new IllegalArgumentException(name + " has no rounds");
        }
        needs = List.copyOf(needs);
    }

    /** Prepares the measurement; what it opens is closed with the duel. */
    interface Opener {
        Duel open(Workplace workplace) throws Exception;
    }
}
