/**
 * Text in any script as black and white pictures, for printers and for whatever else draws dots.
 *
 * <p>A receipt printer knows one code page at a time and no right-to-left script, so Foyer draws
 * its own letters: the fonts travel inside the jar, each character takes the first of them that has
 * it, and Java2D shapes and orders the line. No grey: a thermal head burns a dot or does not.
 */
@NullMarked
package foyer.devices.text;

import org.jspecify.annotations.NullMarked;
