/**
 * Questions a visitor answers one after the other: what is asked, what may be typed and what comes
 * of the answers. Each journey is data and pure rules; the session walks through it, the screens
 * draw it, and none of them knows which journey it is.
 */
@NullMarked
package foyer.kiosk.journey;

import org.jspecify.annotations.NullMarked;
