/**
 * Whether people really see the node's pages: told by the pages themselves, which do so only while
 * they are drawn.
 */
@NullMarked
package foyer.kiosk.glass;

import org.jspecify.annotations.NullMarked;
