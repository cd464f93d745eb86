package foyer.appliance.bench;

import foyer.contract.words.IntentId;
import foyer.server.ticketing.Decision;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The same work on the rules with a million people waiting and with a hundred; nanoseconds a step.
 */
final class ScaleDuel implements Duel {
    static final int MANY = 1_000_000;
    static final int FEW = 100;

    private static final Duration SLICE = Duration.ofMillis(400);

    /** The small queue is made anew after so many, or the day's finished tickets made it large. */
    private static final int STEPS_AT_ONCE = 2_000;

    private final Work work;
    private final IntFunction<BenchQueue> queues;
    private final BenchQueue large;

    /** What is timed; the intents are made beforehand. */
    interface Work {
        void step(BenchQueue queue, IntentId intent);
    }

    private ScaleDuel(IntFunction<BenchQueue> queues, Work work) {
        this.work = work;
        this.queues = queues;
        this.large = queues.apply(MANY);
    }

    static Duel callNext() {
        return new ScaleDuel(BenchQueue::new, ScaleDuel::callNext);
    }

    static Duel callNextWithAllRules() {
        return new ScaleDuel(BenchQueue::withAllRules, ScaleDuel::callNext);
    }

    static Duel cycle() {
        return new ScaleDuel(BenchQueue::new, BenchQueue::cycle);
    }

    private static void callNext(BenchQueue queue, IntentId intent) {
        if (!(queue.decideCallNext() instanceof Decision.Accepted)) {
            throw new IllegalStateException("nobody was called");
        }
    }

    @Override
    public double ours() {
        long spent = 0;
        long steps = 0;
        while (spent < SLICE.toNanos()) {
            spent += time(large);
            steps += STEPS_AT_ONCE;
        }
        return (double) spent / steps;
    }

    @Override
    public double baseline() {
        long spent = 0;
        long steps = 0;
        while (spent < SLICE.toNanos()) {
            spent += time(queues.apply(FEW));
            steps += STEPS_AT_ONCE;
        }
        return (double) spent / steps;
    }

    private long time(BenchQueue queue) {
        var intents = Stream.generate(queue::nextIntent).limit(STEPS_AT_ONCE).toList();
        long begin = System.nanoTime();
        for (var intent : intents) {
            work.step(queue, intent);
        }
        return System.nanoTime() - begin;
    }
}
