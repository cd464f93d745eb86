package foyer.server.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that happened, as the journal keeps it.
 *
 * @param at in whole microseconds
 * @param body bytes only the writer of that kind understands
 * @param actor who caused it, never a name
 * @param anchor a replay may start here: nothing before it is needed
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
public record JournalEvent(
        LocalDate businessDay,
        Instant at,
        String kind,
        byte[] body,
        String actor,
        boolean anchor) {}
