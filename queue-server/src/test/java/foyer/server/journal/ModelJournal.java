package foyer.server.journal;

import foyer.contract.words.IntentId;
import foyer.contract.words.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<SiteId, List<byte[]>> hashes = new HashMap<>();
    private final Map<SiteId, Map<Long, StoredIntent>> places = new HashMap<>();
    private final Chain chain = new Chain();
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
            int kept = all.size() - batch.events().size();
            all.subList(kept, all.size()).clear();
            hashes(batch.site()).subList(kept, hashes(batch.site()).size()).clear();
            batch.intents().forEach(intent -> forget(batch.site(), intent));
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
            batch.events().forEach(one -> append(batch.site(), one));
            batch.intents().forEach(one -> remember(batch.site(), one));
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

    private void append(SiteId site, JournalEvent event) {
        var all = events(site);
        var before = all.isEmpty() ? Chain.start() : hashes(site).getLast();
        all.add(event);
        hashes(site).add(chain.next(before, site, all.size(), row(event)));
    }

    private static Chain.Row row(JournalEvent event) {
        return new Chain.Row(
                event.businessDay().toString(),
                Writing.micros(event.at()),
                event.kind(),
                event.body(),
                event.actor());
    }

    private void remember(SiteId site, StoredIntent intent) {
        intents(site).put(intent.id(), intent);
        places(site).put(intent.nr(), intent);
    }

    private void forget(SiteId site, StoredIntent intent) {
        intents(site).remove(intent.id());
        places(site).remove(intent.nr());
    }

    /** Looks at every event of the site ever written. */
    public synchronized Verdict verify(SiteId site) {
        var hash = Chain.start();
        var all = events(site);
        for (int i = 0; i < all.size(); i++) {
            hash = chain.next(hash, site, i + 1L, row(all.get(i)));
            if (!Arrays.equals(hash, hashes(site).get(i))) {
                return new Verdict.Broken(i + 1L, "is not what was written");
            }
        }
        return new Verdict.Sound(all.size());
    }

    private boolean fits(SiteBatch batch) {
        return batch.firstSeq() == events(batch.site()).size() + 1
                && batch.intents().stream()
                        .noneMatch(one -> intents(batch.site()).containsKey(one.id()));
    }

    private List<JournalEvent> events(SiteId site) {
        return events.computeIfAbsent(site, one -> new ArrayList<>());
    }

    private List<byte[]> hashes(SiteId site) {
        return hashes.computeIfAbsent(site, one -> new ArrayList<>());
    }

    private Map<Long, StoredIntent> places(SiteId site) {
        return places.computeIfAbsent(site, one -> new HashMap<>());
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
        List<JournalEvent> recent;
        synchronized (this) {
            var all = events(site);
            int anchor = all.size();
            while (anchor > 0 && !(anchor < all.size() && all.get(anchor).anchor())) {
                anchor--;
            }
            recent = List.copyOf(all.subList(anchor, all.size()));
        }
        recent.forEach(each);
    }

    @Override
    public synchronized List<JournalEvent> listEvents(SiteId site, long firstSeq, int count) {
        return List.copyOf(events(site).subList((int) firstSeq - 1, (int) firstSeq - 1 + count));
    }

    @Override
    public synchronized Optional<StoredIntent> findIntent(SiteId site, long nr) {
        return Optional.ofNullable(places(site).get(nr));
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
        places(site).values().removeIf(intent -> intent.at().isBefore(before));
        return many - all.size();
    }

    @Override
    public void close() {}
}
