/**
 * The append-only record of every site: opaque events in order, chained by hashes, and the answers
 * given to intents, written together in one commit. Knows nothing of tickets.
 */
@NullMarked
package foyer.server.journal;

import org.jspecify.annotations.NullMarked;
