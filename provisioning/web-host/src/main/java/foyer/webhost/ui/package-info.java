/**
 * What the pages of both applications share: the watchdog of live pages, the switches on {@code
 * <html>}, and one small component per shape of the design.
 */
@NullMarked
package foyer.webhost.ui;

import org.jspecify.annotations.NullMarked;
