/**
 * What is heard: a chime made of two tones and, where espeak-ng is installed, the number and the
 * counter spoken in the languages there are phrases for. Knows no calls and no pages.
 */
@NullMarked
package foyer.kiosk.display.voice;

import org.jspecify.annotations.NullMarked;
