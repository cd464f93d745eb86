/**
 * What one visitor's stay at the screen is: from the choice of a language to the ticket, and back
 * to the start with nothing of the visitor left. Pure: a {@link foyer.kiosk.session.Session} and an
 * {@link foyer.kiosk.session.Input} give the next session and effects as data; time, ids and
 * randomness come with the input, and the shell in {@code foyer.kiosk.floor} carries the effects
 * out.
 */
@NullMarked
package foyer.kiosk.session;

import org.jspecify.annotations.NullMarked;
