/** What is sent of the store: asks with the age they have at the moment of sending. */
@NullMarked
package foyer.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
