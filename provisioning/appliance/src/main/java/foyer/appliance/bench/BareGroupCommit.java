package foyer.appliance.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Baseline, frozen: many callers, one thread that inserts what has come in and commits once for all
 * of it. Thread-safe for callers.
 */
final class BareGroupCommit implements AutoCloseable {
    private static final int INBOX = 1024;

    private final BareStore store;
    private final BlockingQueue<CompletableFuture<Void>> inbox = new ArrayBlockingQueue<>(INBOX);
    private final Thread writer;
    private volatile boolean closed;

    BareGroupCommit(BareStore store) {
        this.store = store;
        this.writer = Thread.ofPlatform().name("bare-writer").start(this::write);
    }

    /** Returns once the ticket's rows are durable. */
    void insertTicket() throws InterruptedException {
        var done = new CompletableFuture<Void>();
        inbox.put(done);
        done.join();
    }

    private void write() {
        var batch = new ArrayList<CompletableFuture<Void>>(INBOX);
        try {
            while (!closed) {
                batch.clear();
                batch.add(inbox.take());
                inbox.drainTo(batch);
                commit(batch);
            }
        } catch (InterruptedException e) {
            // Closed: nobody is waiting any more.
        }
    }

    private void commit(List<CompletableFuture<Void>> batch) {
        try {
            for (int i = 0; i < batch.size(); i++) {
                store.insertTicket();
            }
            store.commit();
            batch.forEach(done -> done.complete(null));
        } catch (SQLException e) {
            batch.forEach(done -> done.completeExceptionally(new CompletionException(e)));
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
