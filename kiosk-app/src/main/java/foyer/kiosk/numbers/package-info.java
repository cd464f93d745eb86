/**
 * Numbers a kiosk gives by itself: from the band leased to it for the business day, or, past the
 * band or without a clock to trust, with its own mark. Pure; {@code foyer.kiosk.store} keeps what
 * was given.
 */
@NullMarked
package foyer.kiosk.numbers;

import org.jspecify.annotations.NullMarked;
