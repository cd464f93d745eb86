package foyer.appliance.simulate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits in played time, until somebody ends the simulation. Thread-safe. */
final class Passage {
    private final Pace pace;
    private final long startedNanos = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);

    Passage(Pace pace) {
        this.pace = pace;
    }

    /** False when the simulation is to end. */
    boolean pass(Duration played) throws InterruptedException {
        return !ended.await(pace.real(played).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The same, but never shorter than that. */
    boolean passAtLeast(Duration played, Duration real) throws InterruptedException {
        long nanos = Math.max(pace.real(played).toNanos(), real.toNanos());
        return !ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Until so much has been played since the start. False when the simulation is to end. */
    boolean passUntil(Duration played) throws InterruptedException {
        long left = pace.real(played).toNanos() - (System.nanoTime() - startedNanos);
        return !ended.await(Math.max(0, left), TimeUnit.NANOSECONDS);
    }

    void end() {
        ended.countDown();
    }
}
