/** Stays as rows, and the administrator's list of hosts. */
@NullMarked
package foyer.server.visitors.store;

import org.jspecify.annotations.NullMarked;
