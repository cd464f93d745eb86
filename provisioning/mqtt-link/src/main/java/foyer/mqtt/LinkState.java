package foyer.mqtt;

import java.time.Instant;

/** How a link is. */
public sealed interface LinkState {
    /**
     * Not there, and trying.
     *
     * @param attempt 1 for the first try since the link was last good
     * @param lastProblem why it is not there; empty at the very first try
     */
    record Connecting(int attempt, String lastProblem) implements LinkState {}

    /** There, and every subscription is acknowledged. */
    record Connected(Instant since) implements LinkState {}

    /** Closed for good. */
    record Closed() implements LinkState {}
}
