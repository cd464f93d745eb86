/** Clips in a sign language: which of those the site names this kiosk can really play. */
@NullMarked
package foyer.kiosk.signed;

import org.jspecify.annotations.NullMarked;
