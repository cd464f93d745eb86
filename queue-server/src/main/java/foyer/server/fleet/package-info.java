/**
 * Nodes and what they may do: the register of nodes with the hashes of their secrets, the one table
 * of rights, the embedded broker that applies it, and the files that make Mosquitto apply the same.
 */
@NullMarked
package foyer.server.fleet;

import org.jspecify.annotations.NullMarked;
