/**
 * The parts of Foyer as processes of their own: where they are installed, how they are started,
 * watched, stopped and, for the kill tests, killed.
 */
@NullMarked
package foyer.appliance.process;

import org.jspecify.annotations.NullMarked;
