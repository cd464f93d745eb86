package foyer.server.journal;

import foyer.contract.words.SiteId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in one SQLite file. After a failed commit the connection is thrown away with whatever
 * was half done on it, and the next commit opens another. Thread-safe.
 */
public final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    private interface Work<T> {
        T with(Reading reading) throws SQLException, JournalException;
    }

    private interface Change<T> {
        T with(Writing writing) throws SQLException, JournalException;
    }

    private final Connector connector;
    private final Object readLock = new Object();
    private final Object writeLock = new Object();
    private @Nullable Reading reading;
    private @Nullable Writing writing;

    SqliteJournal(Connector connector) throws JournalException {
        this.connector = connector;
        try (var first = connector.connect()) {
            Schema.create(first);
        } catch (SQLException e) {
            throw new JournalException("the journal cannot be opened: " + e.getMessage(), e);
        }
        var damage = read(Reading::quickCheck);
        if (damage.isPresent()) {
            close();
            throw new JournalException("the journal's file is damaged: " + damage.get());
        }
    }

    /** Creates the file when it is not there; refuses a damaged one. */
    public static SqliteJournal open(Path file) throws JournalException {
        return new SqliteJournal(new SqliteFile(file));
    }

    /** How often the server has started with this journal, this time included. */
    public long nextBoot() throws JournalException {
        return write(Writing::nextBoot);
    }

    /** Looks at every event of the site ever written. */
    public Verdict verify(SiteId site) throws JournalException {
        return read(reader -> reader.verify(site));
    }

    @Override
    public void commit(List<SiteBatch> batches) throws JournalException {
        write(
                writer -> {
                    writer.commit(batches);
                    return true;
                });
    }

    @Override
    public int pruneIntents(SiteId site, Instant before) throws JournalException {
        return write(writer -> writer.prune(site, before));
    }

    @Override
    public int prunePersons(SiteId site, Instant before) throws JournalException {
        return write(writer -> writer.prunePersons(site, before));
    }

    @Override
    public Optional<String> findPerson(SiteId site, String id) throws JournalException {
        return read(reader -> reader.findPerson(site, id));
    }

    @Override
    public long lastSeq(SiteId site) throws JournalException {
        return read(reader -> reader.lastSeq(site));
    }

    @Override
    public void replay(SiteId site, Consumer<JournalEvent> each) throws JournalException {
        read(
                reader -> {
                    reader.replay(site, each);
                    return true;
                });
    }

    @Override
    public List<JournalEvent> listEvents(SiteId site, long firstSeq, int count)
            throws JournalException {
        return read(reader -> reader.list(site, firstSeq, count));
    }

    @Override
    public Optional<StoredIntent> findIntent(SiteId site, long nr) throws JournalException {
        return read(reader -> reader.findIntent(site, nr));
    }

    @Override
    public void eachIntent(SiteId site, IntentVisitor each) throws JournalException {
        read(
                reader -> {
                    reader.eachIntent(site, each);
                    return true;
                });
    }

    private <T> T read(Work<T> work) throws JournalException {
        synchronized (readLock) {
            try {
                if (reading == null) {
                    reading = new Reading(connector.connect());
                }
                return work.with(reading);
            } catch (SQLException e) {
                dropReading();
                throw new JournalException("the journal cannot be read: " + e.getMessage(), e);
            }
        }
    }

    private <T> T write(Change<T> change) throws JournalException {
        synchronized (writeLock) {
            boolean done = false;
            try {
                if (writing == null) {
                    writing = Writing.on(connector.connect());
                }
                var result = change.with(writing);
                done = true;
                return result;
            } catch (SQLException e) {
                throw new JournalException("the journal cannot be written: " + e.getMessage(), e);
            } finally {
                if (!done) {
                    dropWriting();
                }
            }
        }
    }

    private void dropWriting() {
        if (writing != null) {
            closeQuietly(writing);
            writing = null;
        }
    }

    private void dropReading() {
        if (reading != null) {
            closeQuietly(reading);
            reading = null;
        }
    }

    private static void closeQuietly(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception e) {
            LOG.warn("closing a connection of the journal: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        synchronized (writeLock) {
            dropWriting();
        }
        synchronized (readLock) {
            dropReading();
        }
    }
}
