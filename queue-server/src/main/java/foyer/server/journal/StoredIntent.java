package foyer.server.journal;

import foyer.contract.words.IntentId;
import java.time.Instant;

/**
 * What an intent was answered, kept so that it is answered the same again.
 *
 * @param nr its place among the site's intents, counted up from 1; unique like the intent, since a
 *     site has one writer
 * @param principal who asked
 * @param bodyHash of what was asked
 * @param firstSeq of the events it led to
 * @param count of those events
 * @param answer in the words of whoever asked the journal to keep it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
public record StoredIntent(
        long nr,
        IntentId id,
        Instant at,
        String principal,
        byte[] bodyHash,
        long firstSeq,
        int count,
        String answer) {}
