/**
 * A node's identity: its credentials, the file it keeps them in, and the hash the server keeps of
 * them. Certificates take the place of secrets later; who may do what does not change with it.
 */
@NullMarked
package foyer.enrolment;

import org.jspecify.annotations.NullMarked;
