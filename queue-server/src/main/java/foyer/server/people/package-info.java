/**
 * Who works here: named users with a role and a hashed password. Names stay in this feature; the
 * queue and its journal know opaque staff ids only.
 */
@NullMarked
package foyer.server.people;

import org.jspecify.annotations.NullMarked;
