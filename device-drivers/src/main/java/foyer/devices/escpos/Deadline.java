package foyer.devices.escpos;

import java.time.Duration;

/** A moment on the monotonic clock, which no change of the time of day moves. */
record Deadline(long nanoTime) {

    static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    Deadline orEarlier(Deadline other) {
        return other.nanoTime - nanoTime < 0 ? other : this;
    }

    Deadline orLater(Deadline other) {
        return other.nanoTime - nanoTime > 0 ? other : this;
    }

    /** What is left, at least a millisecond, for waits that take zero for ever. */
    long millisLeft() {
        return Math.max(1, Math.ceilDiv(nanoTime - System.nanoTime(), 1_000_000));
    }
}
