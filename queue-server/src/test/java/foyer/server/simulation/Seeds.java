package foyer.server.simulation;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Plays seeds on all processors there are; each is the same world however many play beside it. */
final class Seeds {
    /** Names one seed to be played alone. */
    static final String ONE = "foyer.seed";

    private static final int ENOUGH_FAILURES = 5;

    private Seeds() {}

    static LongStream range(long first, long last) {
        var one = Long.getLong(ONE);
        return one == null ? LongStream.rangeClosed(first, last) : LongStream.of(one);
    }

    /** With how to see it again, if it fails. */
    static <T> T play(long seed, LongFunction<T> story) {
        try {
            return story.apply(seed);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + again(seed) + ": " + e.getMessage(), e);
        }
    }

    private static String again(long seed) {
        return " (again with: ./foyer test -pl queue-server -am -Dtest=SimulationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D"
                + ONE
                + "="
                + seed
                + ")";
    }

    static void playAll(LongStream seeds, LongFunction<?> story) {
        var failures = new ConcurrentSkipListMap<Long, Throwable>();
        try (var processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            seeds.forEach(seed -> processors.execute(() -> playOne(seed, story, failures)));
        }
        if (!failures.isEmpty()) {
            throw named(failures.values());
        }
    }

    private static void playOne(long seed, LongFunction<?> story, Map<Long, Throwable> failures) {
        if (failures.size() < ENOUGH_FAILURES) {
            try {
                play(seed, story);
            } catch (AssertionError e) {
                failures.put(seed, e);
            }
        }
    }

    private static AssertionError named(Collection<Throwable> failures) {
        var first = failures.iterator().next();
        var all = new AssertionError(first.getMessage(), first);
        failures.stream().skip(1).forEach(all::addSuppressed);
        return all;
    }
}
