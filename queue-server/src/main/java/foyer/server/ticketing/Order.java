package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import java.time.Instant;

/**
 * A command with everything the rules may not find out themselves.
 *
 * @param at loop time, never decreasing within a site
 */
public record Order(Instant at, IntentId intent, Actor actor, Command command) {}
