/** Notices and other rows of people in a file beside the journal. */
@NullMarked
package foyer.server.notices.store;

import org.jspecify.annotations.NullMarked;
