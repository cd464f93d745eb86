/**
 * A receipt printer made of software: a real TCP server that takes ESC/POS, runs out of paper, has
 * a cover, loses connections, and shows what came out as pictures.
 *
 * <p>It stands where the hardware would, in the demonstration and in tests, so it shares no code
 * with the driver: it reads the bytes by itself, as the makers' manuals have them, and a command it
 * does not know is written down instead of passed over.
 */
@NullMarked
package foyer.devices.escpos.emulator;

import org.jspecify.annotations.NullMarked;
