/**
 * Messages to customers away from the hall, who left an address for the length of their visit: when
 * they are told, and what an address is. The address is personal, so nothing of it is in the
 * journal.
 *
 * @see "docs/decisions/0012-messages-to-customers-away.md"
 */
@NullMarked
package foyer.server.away;

import org.jspecify.annotations.NullMarked;
