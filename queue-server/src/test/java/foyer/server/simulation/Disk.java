package foyer.server.simulation;

import foyer.contract.words.SiteId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.Verdict;

/** What the server's journal stands on, and how it fails. */
interface Disk extends AutoCloseable {
    /** How the next commit ends; all are durable until another fate is given. */
    enum Fate {
        DURABLE,
        /** Nothing is written, and the writer is told so. */
        FAILS,
        /** All is written, and the writer is told it is not. */
        FAILS_AFTER_SYNC,
        /** The first commit fails, and the next succeeds. */
        FAILS_ONCE,
        /** The writer is told it is written, and the power goes before it is. */
        NOT_SYNCED
    }

    Journal journal();

    void fate(Fate fate);

    /** The power goes; what was not synced is gone. */
    void crash() throws JournalException;

    /** How often a server has started with this disk. */
    long nextBoot() throws JournalException;

    Verdict verify(SiteId site) throws JournalException;

    /** Changes the first row, as somebody with access to the file might. */
    void tamper(SiteId site);

    @Override
    void close();
}
