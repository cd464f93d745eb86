/**
 * Sentences made into sound for whoever listens at the kiosk: one thread speaks, the page fetches
 * what it plays under a name nobody can guess, and nothing of a visitor is kept after them.
 */
@NullMarked
package foyer.kiosk.aloud;

import org.jspecify.annotations.NullMarked;
