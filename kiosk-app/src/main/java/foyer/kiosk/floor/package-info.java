/**
 * The node's one loop: it feeds the rules of each screen and carries their effects out, on disk, to
 * the printer and over the link. Everything a session is happens on this loop's thread.
 */
@NullMarked
package foyer.kiosk.floor;

import org.jspecify.annotations.NullMarked;
