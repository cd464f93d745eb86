/**
 * What others announce: the estimators of the delay-announcement literature and the usual one,
 * which the forecast is measured against.
 */
@NullMarked
package foyer.server.forecast.baselines;

import org.jspecify.annotations.NullMarked;
