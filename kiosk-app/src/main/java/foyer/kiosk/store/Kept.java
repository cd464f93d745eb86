package foyer.kiosk.store;

import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An intent without an answer.
 *
 * @param boot the start of the node it was made in
 * @param madeNanos the monotonic clock of that start when it was made
 * @param madeAt the node's clock when it was made; null when it was not trusted
 */
public record Kept(
        IntentId intent, AskBody body, long boot, long madeNanos, @Nullable Instant madeAt) {}
