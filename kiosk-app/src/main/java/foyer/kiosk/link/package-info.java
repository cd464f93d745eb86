/**
 * The node's side of the link: its birth and health, what it hears of the site, and whether the
 * server is really there.
 */
@NullMarked
package foyer.kiosk.link;

import org.jspecify.annotations.NullMarked;
