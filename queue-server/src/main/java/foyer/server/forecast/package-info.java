/**
 * The queue played forward: what everybody waiting, and whoever comes next, can expect. The queue
 * is reduced to a small model of its own ({@link foyer.server.forecast.HallPlan} and {@link
 * foyer.server.forecast.Happening}), so that the same rule plays a committed queue, a recorded day
 * and the export of another system. Times are seconds since the business day began; chance comes
 * from a seed that is handed in.
 */
@NullMarked
package foyer.server.forecast;

import org.jspecify.annotations.NullMarked;
