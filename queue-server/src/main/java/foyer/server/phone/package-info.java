/**
 * The page behind the ticket's QR code: light, without a framework, because thousands may hold it
 * open on cheap phones. It works without script; with it, changes arrive by Server-Sent Events.
 */
@NullMarked
package foyer.server.phone;

import org.jspecify.annotations.NullMarked;
