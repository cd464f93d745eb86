/**
 * What time it is, and whether anyone should believe it: the server's clock while it is heard, the
 * machine's own only when it is not behind a moment that has already been.
 */
@NullMarked
package foyer.kiosk.clock;

import org.jspecify.annotations.NullMarked;
