package foyer.devices.escpos;

import foyer.devices.escpos.PrinterStatus.Offline;
import foyer.devices.escpos.PrinterStatus.OfflineReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A receipt printer on the network: jobs one after the other over one connection that it keeps and
 * renews by itself. Any thread may call it; everything that touches the printer happens on a thread
 * of its own, the only writer.
 */
public final class EscPosPrinter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final int MOST_LISTENERS = 16;
    private static final long CLOSE_PATIENCE_MILLIS = 5_000;

    private final PrinterSettings settings;
    private final Selector selector;
    private final BlockingQueue<Waiting> queue;
    private final List<Consumer<PrinterStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile PrinterStatus status = new Offline(OfflineReason.NOT_YET_CONNECTED);
    private volatile boolean closed;

    private record Waiting(
            PrintJob job, Deadline patience, CompletableFuture<JobOutcome> outcome) {}

    private EscPosPrinter(PrinterSettings settings, RandomGenerator random) throws IOException {
        this.settings = settings;
        this.selector = Selector.open();
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        PrinterSession session =
                new PrinterSession(settings, selector, random, () -> closed, this::announce);
        this.thread =
                Thread.ofPlatform()
                        .name("printer-" + settings.host() + ":" + settings.port())
                        .daemon()
                        .unstarted(() -> run(session));
    }

    /** Begins to look for the printer; returns at once, whether it is there or not. */
    public static EscPosPrinter start(PrinterSettings settings) {
        return start(settings, RandomGenerator.getDefault());
    }

    /** As above, with the source of chance handed in. */
    public static EscPosPrinter start(PrinterSettings settings, RandomGenerator random) {
        try {
            EscPosPrinter printer = new EscPosPrinter(settings, random);
            printer.thread.start();
            return printer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints once, after the jobs handed in before. The stage always completes: within the blocked
     * patience when the printer cannot take the job, within the acknowledgement patience when it
     * has begun, and later only by the jobs before it. What depends on the stage runs on a thread
     * of its own, so that it may take its time.
     */
    public CompletionStage<JobOutcome> print(PrintJob job) {
        CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();
        Waiting waiting = new Waiting(job, Deadline.in(settings.blockedPatience()), outcome);
        if (!closed && !queue.offer(waiting)) {
            return CompletableFuture.completedStage(
                    new JobOutcome.NotPrinted(new Obstacle.QueueFull(settings.queueCapacity())));
        }
        if (closed) {
            queue.remove(waiting);
            outcome.complete(notPrintedBecauseClosed());
        }
        selector.wakeup();
        return outcome.minimalCompletionStage();
    }

    /** How the printer is, as far as known now. */
    public PrinterStatus status() {
        return status;
    }

    /**
     * Tells the listener the present status and every change, on the printer's thread: a listener
     * that waits holds up printing.
     */
    public void addStatusListener(Consumer<PrinterStatus> listener) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new IllegalStateException("more than " + MOST_LISTENERS + " status listeners");
        }
        listeners.add(listener);
        tell(listener, status);
    }

    /** Ends the thread and the connection; jobs that were not begun are told so. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(CLOSE_PATIENCE_MILLIS);
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(PrinterSession session) {
        while (!closed) {
            Waiting next = queue.poll();
            if (next == null) {
                session.idle(() -> !queue.isEmpty());
            } else {
                finish(next, session);
            }
        }
        for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
            left.outcome().complete(notPrintedBecauseClosed());
        }
        session.close();
    }

    private void finish(Waiting waiting, PrinterSession session) {
        PrintJob job = waiting.job();
        PrintDocument document =
                job.reprint()
                        ? job.document()
                                .startingWith(new PrintDocument.Text(settings.reprintMark()))
                        : job.document();
        try {
            JobOutcome outcome = session.print(document, waiting.patience());
            log.info("job {}: {}", job.id(), outcome);
            Thread.startVirtualThread(() -> waiting.outcome().complete(outcome));
        } catch (RuntimeException e) {
            // A bug of ours; the caller must not wait for ever, and the next job may be fine.
            log.error("job {} failed", job.id(), e);
            waiting.outcome().completeExceptionally(e);
        }
    }

    private void announce(PrinterStatus now) {
        status = now;
        listeners.forEach(listener -> tell(listener, now));
    }

    private static void tell(Consumer<PrinterStatus> listener, PrinterStatus now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            log.error("a status listener failed", e);
        }
    }

    private static JobOutcome notPrintedBecauseClosed() {
        return new JobOutcome.NotPrinted(new Offline(OfflineReason.CLOSED));
    }
}
