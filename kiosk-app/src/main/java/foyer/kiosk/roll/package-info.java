/**
 * How much paper is left in the printer, and when it will have ended. Pure: what was printed and
 * what the printer said goes in, an hour comes out.
 */
@NullMarked
package foyer.kiosk.roll;

import org.jspecify.annotations.NullMarked;
