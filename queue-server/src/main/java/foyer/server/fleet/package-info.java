/**
 * The nodes a server knows and what each may do: their credentials, one table of rights, and the
 * broker they speak through. HiveMQ is used here and nowhere else.
 */
@NullMarked
package foyer.server.fleet;

import org.jspecify.annotations.NullMarked;
