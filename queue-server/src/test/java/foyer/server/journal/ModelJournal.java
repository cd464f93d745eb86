package foyer.server.journal;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A journal in memory with a disk of its own to lose: what a commit has written is safe only once
 * it was synced, and {@link #crash} forgets the rest. Commits can be made to fail, before or after
 * they are on the disk.
 */
public final class ModelJournal implements Journal {
    /** Something that happens while a commit is under way. */
    public interface Interruption {
        void happen() throws InterruptedException;
    }

    /** How the next commits end. */
    public enum Fate {
        /** As they should. */
        DURABLE,
        /** With an error, and nothing was written. */
        FAILS,
        /** With an error, though all of it reached the disk. */
        FAILS_AFTER_SYNC,
        /** Without an error, though nothing reached the disk: a disk that lies. */
        NOT_SYNCED
    }

    private final Map<SiteId, List<JournalEvent>> events = new HashMap<>();
    private final Map<SiteId, Map<IntentId, StoredIntent>> intents = new HashMap<>();
    private final Map<SiteId, Map<String, PersonRow>> persons = new HashMap<>();
    // Newest last: what a crash takes back.
    private final List<SiteBatch> unsynced = new ArrayList<>();
    private Fate fate = Fate.DURABLE;
    private int commits;
    private volatile Interruption beforeCommit = () -> {};

    public void beforeCommit(Interruption interruption) {
        beforeCommit = interruption;
    }

    public synchronized void fate(Fate next) {
        fate = next;
    }

    public synchronized int commits() {
        return commits;
    }

    /** The power goes, and with it what was not synced. */
    public synchronized void crash() {
        for (var batch : unsynced.reversed()) {
            var all = events(batch.site());
            all.subList(all.size() - batch.events().size(), all.size()).clear();
            batch.intents().forEach(intent -> intents(batch.site()).remove(intent.id()));
            batch.persons().forEach(one -> persons(batch.site()).remove(one.id()));
        }
        unsynced.clear();
        fate = Fate.DURABLE;
    }

    @Override
    public void commit(List<SiteBatch> batches) throws JournalException {
        try {
            beforeCommit.happen();
        } catch (InterruptedException e) {
            throw new JournalException("interrupted", e);
        }
        write(batches);
    }

    private synchronized void write(List<SiteBatch> batches) throws JournalException {
        if (fate == Fate.FAILS) {
            throw new JournalException("made to fail");
        }
        for (var batch : batches) {
            if (!fits(batch)) {
                throw new JournalException("a stale owner, or an intent twice");
            }
        }
        for (var batch : batches) {
            events(batch.site()).addAll(batch.events());
            batch.intents().forEach(one -> intents(batch.site()).put(one.id(), one));
            batch.persons().forEach(one -> persons(batch.site()).put(one.id(), one));
            unsynced.add(batch);
        }
        if (fate != Fate.NOT_SYNCED) {
            unsynced.clear();
        }
        commits++;
        if (fate == Fate.FAILS_AFTER_SYNC) {
            throw new JournalException("made to fail after all was written");
        }
    }

    private boolean fits(SiteBatch batch) {
        return batch.firstSeq() == events(batch.site()).size() + 1
                && batch.intents().stream()
                        .noneMatch(one -> intents(batch.site()).containsKey(one.id()));
    }

    private List<JournalEvent> events(SiteId site) {
        return events.computeIfAbsent(site, one -> new ArrayList<>());
    }

    private Map<IntentId, StoredIntent> intents(SiteId site) {
        return intents.computeIfAbsent(site, one -> new HashMap<>());
    }

    private Map<String, PersonRow> persons(SiteId site) {
        return persons.computeIfAbsent(site, one -> new HashMap<>());
    }

    @Override
    public synchronized Optional<String> findPerson(SiteId site, String id) {
        return Optional.ofNullable(persons(site).get(id)).map(PersonRow::text);
    }

    @Override
    public synchronized int prunePersons(SiteId site, Instant before) {
        var all = persons(site);
        int many = all.size();
        all.values().removeIf(one -> one.at().isBefore(before));
        return many - all.size();
    }

    @Override
    public synchronized long lastSeq(SiteId site) {
        return events(site).size();
    }

    @Override
    public void replay(SiteId site, Consumer<JournalEvent> each) {
        List<JournalEvent> all;
        synchronized (this) {
            all = List.copyOf(events(site));
        }
        int anchor = 0;
        for (int i = 0; i < all.size(); i++) {
            anchor = all.get(i).anchor() ? i : anchor;
        }
        all.subList(anchor, all.size()).forEach(each);
    }

    @Override
    public synchronized List<JournalEvent> listEvents(SiteId site, long firstSeq, int count) {
        return List.copyOf(events(site).subList((int) firstSeq - 1, (int) firstSeq - 1 + count));
    }

    @Override
    public synchronized Optional<StoredIntent> findIntent(SiteId site, long nr) {
        return intents(site).values().stream().filter(one -> one.nr() == nr).findFirst();
    }

    @Override
    public synchronized void eachIntent(SiteId site, IntentVisitor each) {
        intents(site)
                .values()
                .forEach(one -> each.visit(UUID.fromString(one.id().value()), one.nr()));
    }

    @Override
    public synchronized int pruneIntents(SiteId site, Instant before) {
        var all = intents(site);
        int many = all.size();
        all.values().removeIf(intent -> intent.at().isBefore(before));
        return many - all.size();
    }

    @Override
    public void close() {}
}
