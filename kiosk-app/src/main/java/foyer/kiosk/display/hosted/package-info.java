/**
 * Displays without a machine of their own: each is a node of the site, with its plan, presence and
 * confirmations, and its screen is whichever browser of the network opens its page with its key.
 */
@NullMarked
package foyer.kiosk.display.hosted;

import org.jspecify.annotations.NullMarked;
