package foyer.server.floor;

import java.time.Instant;

/** What tells a newer state message from an older one. */
public record Stamp(long boot, long seq, Instant at) {
    /** For a view that is compared with another and not sent. */
    public static final Stamp NONE = new Stamp(0, 0, Instant.EPOCH);
}
