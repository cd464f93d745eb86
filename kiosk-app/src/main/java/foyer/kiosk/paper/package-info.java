/** The paper ticket: what is on it, how it is drawn, and the printer it comes from. */
@NullMarked
package foyer.kiosk.paper;

import org.jspecify.annotations.NullMarked;
