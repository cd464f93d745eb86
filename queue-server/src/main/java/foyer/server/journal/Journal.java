package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where events are kept. {@link SqliteJournal} keeps them on a disk; the simulation has one that
 * loses what was not yet on it. Safe for several threads, but one commit at a time: {@link
 * JournalWriter} sees to it.
 */
public interface Journal extends AutoCloseable {
    /**
     * All of it, durably, or nothing. When it throws, what was written may still turn up after all,
     * but never a part of it.
     */
    void commit(List<SiteBatch> batches) throws JournalException;

    /** Place of the site's last event; 0 when there is none. */
    long lastSeq(SiteId site) throws JournalException;

    /** From the last anchor on, in order; checks the chain of hashes on the way. */
    void replay(SiteId site, Consumer<JournalEvent> each) throws JournalException;

    List<JournalEvent> listEvents(SiteId site, long firstSeq, int count) throws JournalException;

    /** By its place; empty when it was pruned. */
    Optional<StoredIntent> findIntent(SiteId site, long nr) throws JournalException;

    void eachIntent(SiteId site, IntentVisitor each) throws JournalException;

    /** Told every intent's place. */
    interface IntentVisitor {
        void visit(UUID intent, long nr);
    }

    /** Forgets the answers given before that moment; says how many. */
    int pruneIntents(SiteId site, Instant before) throws JournalException;

    /** Words about a person; empty when they were deleted. */
    Optional<String> findPerson(SiteId site, String id) throws JournalException;

    /** Deletes what was written about persons before that moment; says how many rows. */
    int prunePersons(SiteId site, Instant before) throws JournalException;

    @Override
    void close();
}
