package foyer.server.simulation;

import foyer.contract.words.SiteId;
import foyer.server.journal.Journal;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.Verdict;
import java.util.concurrent.atomic.AtomicBoolean;

/** A disk in memory, that can lose what was not synced. */
final class ModelDisk implements Disk {
    private final ModelJournal journal = new ModelJournal();
    private long boots;

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void fate(Fate fate) {
        journal.beforeCommit(() -> {});
        switch (fate) {
            case DURABLE -> journal.fate(ModelJournal.Fate.DURABLE);
            case FAILS -> journal.fate(ModelJournal.Fate.FAILS);
            case FAILS_AFTER_SYNC -> journal.fate(ModelJournal.Fate.FAILS_AFTER_SYNC);
            case NOT_SYNCED -> journal.fate(ModelJournal.Fate.NOT_SYNCED);
            case FAILS_ONCE -> failOnce();
        }
    }

    private void failOnce() {
        journal.fate(ModelJournal.Fate.DURABLE);
        var failed = new AtomicBoolean();
        journal.beforeCommit(
                () -> {
                    if (!failed.getAndSet(true)) {
                        throw new InterruptedException("made to fail once");
                    }
                });
    }

    @Override
    public void crash() {
        journal.crash();
    }

    @Override
    public long nextBoot() {
        return ++boots;
    }

    @Override
    public Verdict verify(SiteId site) {
        return journal.verify(site);
    }

    @Override
    public void tamper(SiteId site) {
        journal.listEvents(site, 1, 1).getFirst().body()[2] ^= 1;
    }

    @Override
    public void close() {}
}
