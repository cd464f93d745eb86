/**
 * The export of any queue system, played as if live: what our forecast and the others would have
 * told each customer, knowing only what came before, against what happened.
 */
@NullMarked
package foyer.server.forecast.replay;

import org.jspecify.annotations.NullMarked;
