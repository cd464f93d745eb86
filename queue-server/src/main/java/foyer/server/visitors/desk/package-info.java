/** Visitors as the rest of the server works with them. */
@NullMarked
package foyer.server.visitors.desk;

import org.jspecify.annotations.NullMarked;
