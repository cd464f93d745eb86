/**
 * One loop per site drives the rules: a batch of commands is decided, written in one commit, and
 * only then answered and shown.
 */
@NullMarked
package foyer.server.ticketing.loop;

import org.jspecify.annotations.NullMarked;
