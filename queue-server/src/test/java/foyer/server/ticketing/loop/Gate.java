package foyer.server.ticketing.loop;

import java.time.Instant;
import java.time.InstantSource;

/** A clock the loop asks once a turn, and so the place to hold it. */
final class Gate implements InstantSource {
    private final Instant at;
    private boolean closed;
    private boolean held;

    Gate(Instant at) {
        this.at = at;
    }

    @Override
    public synchronized Instant instant() {
        held = closed;
        notifyAll();
        try {
            while (closed) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        held = false;
        return at;
    }

    synchronized void awaitTheLoop() {
        try {
            while (!held) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }
}
