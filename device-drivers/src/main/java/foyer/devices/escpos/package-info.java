/**
 * The driver of an 80 mm receipt printer that speaks ESC/POS over TCP (port 9100).
 *
 * <p>A job ends in one of three truths: the printer itself said that it is on paper, nothing of it
 * left this machine, or nobody knows. Bytes accepted by a socket are not a print. What is sent and
 * what comes back, byte by byte and with its source, is in this module's README.
 */
@NullMarked
package foyer.devices.escpos;

import org.jspecify.annotations.NullMarked;
