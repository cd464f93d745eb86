/**
 * What a node must not forget, in one SQLite file: intents without an answer, the numbers it gave,
 * its leased bands, papers under way, how often it has started and the last time it was sure of.
 */
@NullMarked
package foyer.kiosk.store;

import org.jspecify.annotations.NullMarked;
