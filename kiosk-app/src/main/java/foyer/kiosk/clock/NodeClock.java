package foyer.kiosk.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The node's time. Thread-safe. */
public final class NodeClock {
    /**
     * No node was ever set up before this; a battery-less clock that starts in 1970 is behind it.
     */
    static final Instant EARLIEST = Instant.parse("2026-11-01T00:00:00Z");

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Instant floor;
    private volatile @Nullable Heard heard;

    /** The server's time and when it was heard. */
    private record Heard(Instant at, long nanos) {}

    /**
     * @param saved the last moment an earlier start was sure of
     */
    public NodeClock(InstantSource wall, LongSupplier nanos, Optional<Instant> saved) {
        this.wall = wall;
        this.nanos = nanos;
        this.floor = saved.filter(at -> at.isAfter(EARLIEST)).orElse(EARLIEST);
    }

    public static NodeClock system(Optional<Instant> saved) {
        return new NodeClock(InstantSource.system(), System::nanoTime, saved);
    }

    /** The server's time came over the link just now. */
    public void hear(Instant serverTime) {
        heard = new Heard(serverTime, nanos.getAsLong());
    }

    /** Monotonic, for durations; means nothing after a restart. */
    public long nanos() {
        return nanos.getAsLong();
    }

    /** Empty while no clock can be trusted. */
    public Optional<Instant> now() {
        var last = heard;
        if (last != null) {
            return Optional.of(last.at().plusNanos(nanos.getAsLong() - last.nanos()));
        }
        return Optional.of(wall.instant()).filter(at -> !at.isBefore(floor));
    }

    /** For messages that need a time at all: the best there is. */
    public Instant best() {
        return now().orElseGet(wall::instant);
    }

    /** How long ago the server was last heard; empty when it never was. */
    public Optional<Duration> sinceHeard() {
        var last = heard;
        return last == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanos.getAsLong() - last.nanos()));
    }
}
