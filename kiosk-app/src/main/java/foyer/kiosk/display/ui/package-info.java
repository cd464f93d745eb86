/** The display's page. It draws {@link foyer.kiosk.display.DisplayScreen} and decides nothing. */
@NullMarked
package foyer.kiosk.display.ui;

import org.jspecify.annotations.NullMarked;
