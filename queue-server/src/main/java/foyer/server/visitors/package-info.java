/**
 * Business visitors: who is in the building to see whom, what their badge says, and who would have
 * to be looked for in an evacuation. Pure rules; rows of people stand beside the journal, {@link
 * foyer.server.visitors.store}.
 */
@NullMarked
package foyer.server.visitors;

import org.jspecify.annotations.NullMarked;
