package foyer.kiosk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was made, on both clocks.
 *
 * @param at null when no clock could be trusted
 */
public record Moment(long nanos, @Nullable Instant at) {}
