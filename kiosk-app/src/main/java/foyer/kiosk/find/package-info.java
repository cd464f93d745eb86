/**
 * Finds a service by what people call it, however they spell it. Pure, and bounded in everything
 * that is typed or configured.
 */
@NullMarked
package foyer.kiosk.find;

import org.jspecify.annotations.NullMarked;
