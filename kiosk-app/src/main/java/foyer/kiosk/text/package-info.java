/** What visitors read, on the screen and on paper, one bundle a language. */
@NullMarked
package foyer.kiosk.text;

import org.jspecify.annotations.NullMarked;
