package foyer.server.ticketing.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the loop: a bounded queue of many givers and one taker, who may say how many are
 * worth waking up for.
 */
final class Inbox {
    private final ArrayBlockingQueue<Pending> waiting;
    private volatile int wakeAt = 1;
    private volatile @Nullable Thread taker;

    Inbox(int most) {
        waiting = new ArrayBlockingQueue<>(most);
    }

    /** The thread that takes. */
    void takenBy(Thread thread) {
        taker = thread;
    }

    /** False when it is full. */
    boolean offer(Pending pending) {
        if (!waiting.offer(pending)) {
            return false;
        }
        if (waiting.size() >= wakeAt) {
            LockSupport.unpark(taker);
        }
        return true;
    }

    /** Unless it was taken already. */
    boolean takeBack(Pending pending) {
        return waiting.remove(pending);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Ends a wait of the taker. */
    void wake() {
        LockSupport.unpark(taker);
    }

    /** Until there is one, or that long, or a {@link #wake}. */
    void awaitOne(Duration longest) {
        if (waiting.isEmpty()) {
            LockSupport.parkNanos(this, longest.toNanos());
        }
    }

    /** Until there are so many, or that long. */
    void gather(int expected, long longestNanos) {
        wakeAt = expected;
        long begin = System.nanoTime();
        long left = longestNanos;
        while (left > 0 && waiting.size() < expected) {
            LockSupport.parkNanos(this, left);
            left = longestNanos - (System.nanoTime() - begin);
        }
        wakeAt = 1;
    }

    void drainTo(List<Pending> batch, int most) {
        waiting.drainTo(batch, most);
    }
}
