package foyer.appliance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Callers that ask, wait for the answer and ask again, the same on both sides of a figure. */
final class Callers {
    /** One operation, done when it returns. */
    interface Operation {
        void run() throws Exception;
    }

    private Callers() {}

    /** Operations a second of {@code callers} threads within a slice of this length. */
    static double rate(int callers, Duration slice, Operation operation) throws Exception {
        var done = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + slice.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            for (int i = 0; i < callers; i++) {
                Callable<Void> caller =
                        () -> {
                            while (System.nanoTime() < end) {
                                operation.run();
                                done.increment();
                            }
                            return null;
                        };
                running.add(threads.submit(caller));
            }
            for (var caller : running) {
                caller.get();
            }
        }
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    /** How long each operation of one caller took. */
    static Quantiles latencies(Duration slice, Operation operation) throws Exception {
        var latencies = new Quantiles();
        long end = System.nanoTime() + slice.toNanos();
        for (long now = System.nanoTime(); now < end; ) {
            operation.run();
            long then = System.nanoTime();
            latencies.add(then - now);
            now = then;
        }
        return latencies;
    }
}
