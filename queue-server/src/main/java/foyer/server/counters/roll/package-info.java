/**
 * Who is in the building, as a page to print and as CSV. Plain pages without a session: they must
 * come when the server has just restarted and nobody is signed in anywhere.
 */
@NullMarked
package foyer.server.counters.roll;

import org.jspecify.annotations.NullMarked;
