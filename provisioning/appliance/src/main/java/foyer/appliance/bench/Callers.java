package foyer.appliance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
        together(
                callers,
                () -> {
                    while (System.nanoTime() < end) {
                        operation.run();
                        done.increment();
                    }
                });
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    /** So many operations, shared by the callers. */
    static void times(int callers, int operations, Operation operation) throws Exception {
        var left = new AtomicInteger(operations);
        together(
                callers,
                () -> {
                    while (left.getAndDecrement() > 0) {
                        operation.run();
                    }
                });
    }

    /** Returns when all are done; what one of them throws is thrown. */
    static void together(int callers, Operation each) throws Exception {
        together(Collections.nCopies(callers, each));
    }

    static void together(List<Operation> all) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            for (var one : all) {
                Callable<Void> task =
                        () -> {
                            one.run();
                            return null;
                        };
                running.add(threads.submit(task));
            }
            for (var one : running) {
                one.get();
            }
        }
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
