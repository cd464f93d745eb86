package foyer.server.counters;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one action through at a time, and not the same one again at once: the second of two quick
 * presses must not take back two steps or call somebody twice. Of one page, used under its lock.
 */
public final class Presses {
    /** Nobody means the same press twice that fast. */
    static final Duration REST = Duration.ofMillis(600);

    private final LongSupplier nanos;
    private boolean acting;
    private @Nullable String last;
    private long began;

    /**
     * @param nanos monotonic
     */
    public Presses(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whoever is let through says when it is over. */
    public boolean tryBegin(String what) {
        long now = nanos.getAsLong();
        if (acting || (what.equals(last) && now - began < REST.toNanos())) {
            return false;
        }
        acting = true;
        last = what;
        began = now;
        return true;
    }

    public void end() {
        acting = false;
    }

    /** Something that is over when it returns; one that fails is over, too. */
    public void once(String what, Runnable action) {
        if (tryBegin(what)) {
            try {
                action.run();
            } finally {
                end();
            }
        }
    }
}
