/**
 * What an advisor at a counter sees and does: the desk's actions, and a view made of the queue's
 * state that screens only have to draw.
 */
@NullMarked
package foyer.server.counters;

import org.jspecify.annotations.NullMarked;
