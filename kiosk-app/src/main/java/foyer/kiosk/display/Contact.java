package foyer.kiosk.display;

import java.time.Duration;
import java.time.Instant;

/** Whether what the display shows is what is so. */
public sealed interface Contact {
    /** A display says that it is not live after this long without a heartbeat. */
    Duration SILENCE = Duration.ofSeconds(10);

    /** No heartbeat yet since the node started. */
    record NeverHeard() implements Contact {}

    /** The last heartbeat is young enough. */
    record Live(Duration lastBeat, Instant beatAt) implements Contact {
        /** Any of them, for whoever only asks whether it is live. */
        static final Live ANY = new Live(Duration.ZERO, Instant.EPOCH);
    }

    /**
     * The server is not heard any more.
     *
     * @param since the last heartbeat, by the server's clock
     */
    record NotLive(Instant since) implements Contact {}
}
