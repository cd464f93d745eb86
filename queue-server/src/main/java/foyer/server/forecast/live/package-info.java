/**
 * The forecast of a running queue: what the committed events change is brought to the forecast's
 * own model, on a thread of its own, and everybody's wait can be asked for.
 *
 * <p>{@link foyer.server.forecast.live.Waits} is what other features ask.
 */
@NullMarked
package foyer.server.forecast.live;

import org.jspecify.annotations.NullMarked;
