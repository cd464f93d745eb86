/**
 * The page behind the code on a ticket: light HTML without a session, so that thousands of phones
 * may hold it open. It reads the queue and changes nothing.
 */
@NullMarked
package foyer.server.phone;

import org.jspecify.annotations.NullMarked;
