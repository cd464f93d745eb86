package foyer.kiosk.glass;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One surface of a node, the kiosk's or the display's: whether any browser really shows it.
 * Thread-safe.
 */
public final class Glass {
    /** More are not waited for: whoever opens that many sees that they are turned away. */
    static final int MOST_PANES = 128;

    private final Expected expected;
    private final Duration patience;
    private final LongSupplier nanos;
    private final long startedNanos;
    private final Set<Pane> panes = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Pane latest;
    private @Nullable Long seenNanos;
    private @Nullable Long firstOpenedNanos;

    /** Whether a page is missed that never came up. */
    public enum Expected {
        /** The machine has a screen, which shows this. */
        ALWAYS,
        /** Some browser may show it. */
        ONCE_OPENED
    }

    /**
     * @param patience how long after the last sign the page is taken for dark
     */
    public Glass(Expected expected, Duration patience, LongSupplier nanos) {
        this.expected = expected;
        this.patience = patience;
        this.nanos = nanos;
        this.startedNanos = nanos.getAsLong();
    }

    /** A browser has loaded the page; whether it draws it is not known yet. */
    public synchronized Pane open() {
        var pane = new Pane();
        if (firstOpenedNanos == null) {
            firstOpenedNanos = nanos.getAsLong();
        }
        if (panes.size() < MOST_PANES) {
            panes.add(pane);
        }
        return pane;
    }

    public synchronized Sight look() {
        var ago = since(seenNanos);
        if (ago.isPresent()) {
            return isRecent(ago) ? new Sight.Seen(ago.get()) : new Sight.Dark(why(), ago);
        }
        return isMissed() ? new Sight.Dark(why(), ago) : new Sight.NotYet();
    }

    private boolean isMissed() {
        if (firstOpenedNanos != null) {
            return !isRecent(since(firstOpenedNanos));
        }
        return expected == Expected.ALWAYS && !isRecent(since(startedNanos));
    }

    private Sight.Why why() {
        if (panes.isEmpty()) {
            return Sight.Why.NO_PAGE;
        }
        // A browser that was killed never says that it is gone, so the last that spoke decides.
        return latest != null && latest.hidden ? Sight.Why.HIDDEN : Sight.Why.NOT_SEEN;
    }

    private Optional<Duration> since(@Nullable Long then) {
        return Optional.ofNullable(then)
                .map(earlier -> Duration.ofNanos(nanos.getAsLong() - earlier));
    }

    private boolean isRecent(Optional<Duration> ago) {
        return ago.isPresent() && ago.get().compareTo(patience) < 0;
    }

    /** One browser that has the page. Any thread; close it when the page goes. */
    public final class Pane implements AutoCloseable {
        private boolean hidden;

        /** The page was drawn, and stands where it can be seen. */
        public void seen() {
            synchronized (Glass.this) {
                hidden = false;
                latest = this;
                seenNanos = nanos.getAsLong();
            }
        }

        /** The browser says that it does not show the page. */
        public void hidden() {
            synchronized (Glass.this) {
                hidden = true;
                latest = this;
            }
        }

        @Override
        public void close() {
            synchronized (Glass.this) {
                panes.remove(this);
                if (latest == this) {
                    latest = null;
                }
            }
        }
    }
}
