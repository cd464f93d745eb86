/**
 * Films and pictures that a display shows while nobody is called: files of its own machine, which
 * nobody on the network can change.
 */
@NullMarked
package foyer.kiosk.display.film;

import org.jspecify.annotations.NullMarked;
