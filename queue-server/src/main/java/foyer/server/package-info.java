/** The queue server put together: settings, start order, and what it says when it cannot start. */
@NullMarked
package foyer.server;

import org.jspecify.annotations.NullMarked;
