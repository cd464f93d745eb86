package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a database, shared by the loops of all its sites. A loop alone commits on its
 * own thread; loops that come while another commits are written together by the first of them, in
 * one commit. Thread-safe.
 */
public final class JournalWriter {
    /** A loop's batch and how its commit ended. */
    static final class Handed {
        private final SiteBatch batch;
        private boolean written;
        @Nullable JournalException failure;

        Handed(SiteBatch batch) {
            this.batch = batch;
        }
    }

    private final Journal journal;
    private final ReentrantLock writing = new ReentrantLock();
    // At most one entry a loop, since a loop waits for its commit.
    private final List<Handed> handed = new ArrayList<>();

    public JournalWriter(Journal journal) {
        this.journal = journal;
    }

    /** For reading. */
    public Journal journal() {
        return journal;
    }

    /** Returns once the batch is durable. */
    public void commit(SiteBatch batch) throws JournalException {
        var mine = new Handed(batch);
        synchronized (handed) {
            handed.add(mine);
        }
        writing.lock();
        try {
            if (!mine.written) {
                write(takeAll());
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new JournalException(String.valueOf(mine.failure.getMessage()), mine.failure);
        }
    }

    public int pruneIntents(SiteId site, Instant before) throws JournalException {
        writing.lock();
        try {
            return journal.pruneIntents(site, before);
        } finally {
            writing.unlock();
        }
    }

    public int prunePersons(SiteId site, Instant before) throws JournalException {
        writing.lock();
        try {
            return journal.prunePersons(site, before);
        } finally {
            writing.unlock();
        }
    }

    /** Batches handed over while another commit is under way. */
    int waiting() {
        synchronized (handed) {
            return handed.size();
        }
    }

    private List<Handed> takeAll() {
        synchronized (handed) {
            var all = List.copyOf(handed);
            handed.clear();
            return all;
        }
    }

    /** Together, by whoever holds the lock. */
    void write(List<Handed> group) {
        if (tryWrite(group) && group.size() > 1) {
            // One site's refused batch must not fail its neighbours.
            group.forEach(one -> tryWrite(List.of(one)));
        }
    }

    private boolean tryWrite(List<Handed> group) {
        @Nullable JournalException failure = null;
        try {
            journal.commit(group.stream().map(one -> one.batch).toList());
        } catch (JournalException e) {
            failure = e;
        }
        for (var one : group) {
            one.written = true;
            one.failure = failure;
        }
        return failure != null;
    }
}
