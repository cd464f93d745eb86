package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.StoredIntent;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A submitted command and who waits for its reply. */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never shared or compared.
record Pending(
        IntentId intent,
        Actor actor,
        byte[] bodyHash,
        Command command,
        @Nullable Note note,
        CompletableFuture<Reply> reply) {

    /** The same wish of the same person, not only the same id. */
    boolean isSameAs(StoredIntent earlier) {
        return earlier.principal().equals(actor.text())
                && Arrays.equals(earlier.bodyHash(), bodyHash);
    }
}
