/**
 * What a screen is in spoken words: a {@link foyer.kiosk.speech.Script} of lines that name texts
 * and values, so that it is decided here what is said, in which order, in which language and who
 * may hear it. Pure; {@code foyer.kiosk.text} turns lines into sentences, {@code foyer.kiosk.aloud}
 * sentences into sound.
 */
@NullMarked
package foyer.kiosk.speech;

import org.jspecify.annotations.NullMarked;
