package foyer.server.ticketing.loop;

import foyer.server.journal.Journal;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.JournalException;
import foyer.server.sites.Site;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.store.EventCodec;
import java.time.Instant;
import java.util.NoSuchElementException;

/**
 * Everything a loop knows that the journal knows too, and so can be thrown away and read again: the
 * state, a copy of it for readers, the end of the journal and which intents were answered.
 */
final class Memory {
    final QueueState state;
    final QueueState mirror;
    IntentIndex intents = new IntentIndex();
    long lastSeq;
    Instant lastAt = Instant.EPOCH;

    private final EventCodec codec;

    private Memory(Site site, RuleBook rules, EventCodec codec) {
        this.state = QueueState.empty(site, rules);
        this.mirror = QueueState.empty(site, rules);
        this.codec = codec;
    }

    static Memory replayed(Site site, RuleBook rules, Journal journal, EventCodec codec)
            throws JournalException {
        var memory = new Memory(site, rules, codec);
        try {
            journal.replay(site.id(), memory::take);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new JournalException(
                    "the journal of " + site.id() + " does not add up: " + e.getMessage(), e);
        }
        memory.readIntents(site, journal);
        memory.lastSeq = journal.lastSeq(site.id());
        return memory;
    }

    /** Also after old ones were pruned. */
    void readIntents(Site site, Journal journal) throws JournalException {
        var found = new IntentIndex();
        journal.eachIntent(site.id(), found::put);
        intents = found;
    }

    private void take(JournalEvent stored) {
        Event event = codec.decode(stored.kind(), stored.body());
        QueueRules.evolve(state, event);
        QueueRules.evolve(mirror, event);
        lastAt = event.at();
    }
}
