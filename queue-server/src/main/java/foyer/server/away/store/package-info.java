/** Customers' addresses in a file of their own, deleted with their day. */
@NullMarked
package foyer.server.away.store;

import org.jspecify.annotations.NullMarked;
