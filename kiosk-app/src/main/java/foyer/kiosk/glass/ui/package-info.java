/** How a page tells its node that people see it. */
@NullMarked
package foyer.kiosk.glass.ui;

import org.jspecify.annotations.NullMarked;
