/** Follows the queue for customers away from the hall, and writes to them. */
@NullMarked
package foyer.server.away.desk;

import org.jspecify.annotations.NullMarked;
