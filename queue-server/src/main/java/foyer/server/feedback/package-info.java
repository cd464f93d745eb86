/**
 * What people tell the council: complaints, praise and comments, as nodes bring them. Stored beside
 * the journal, so that what is personal can be deleted.
 */
@NullMarked
package foyer.server.feedback;

import org.jspecify.annotations.NullMarked;
