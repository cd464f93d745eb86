/**
 * A node's identity: for now a name and a secret made when the node is added, kept by the node in a
 * file only it may read and by the server as a hash. Keys, claim codes and certificates take their
 * place later.
 */
@NullMarked
package foyer.enrolment;

import org.jspecify.annotations.NullMarked;
