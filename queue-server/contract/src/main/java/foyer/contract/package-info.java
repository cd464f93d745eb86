/**
 * What nodes and server say to each other, version 1: topics, message records and one codec. State
 * messages carry {@code boot} (a persisted counter of starts) and {@code seq}; a receiver ignores
 * older ones. Unknown fields are ignored, so a newer peer can say more. Nothing personal stands in
 * a retained message.
 */
@NullMarked
package foyer.contract;

import org.jspecify.annotations.NullMarked;
