/** The browser tests look through, shared by everything that has pages. */
@NullMarked
package foyer.browser;

import org.jspecify.annotations.NullMarked;
