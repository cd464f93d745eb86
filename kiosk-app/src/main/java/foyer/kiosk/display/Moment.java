package foyer.kiosk.display;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened, on two clocks.
 *
 * @param running since the node started; never jumps, so durations are measured on it
 * @param serverTime the server's clock as the node knows it; ages of calls are measured on it
 */
public record Moment(Duration running, Instant serverTime) {}
