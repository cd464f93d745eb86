/**
 * The program of a node: what the public touches and watches. {@link foyer.kiosk.Main} reads the
 * settings and starts the roles the node has.
 */
@NullMarked
package foyer.kiosk;

import org.jspecify.annotations.NullMarked;
