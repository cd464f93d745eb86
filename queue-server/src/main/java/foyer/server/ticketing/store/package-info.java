/** How the queue's events are written down: JSON that stays readable for as long as it is kept. */
@NullMarked
package foyer.server.ticketing.store;

import org.jspecify.annotations.NullMarked;
