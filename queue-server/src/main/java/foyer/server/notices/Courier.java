package foyer.server.notices;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the notices of one channel, one after the other, on a thread of its own: a mail server
 * that never answers holds up nothing else. Thread-safe.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int A_ROUND = 20;
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(1);

    private final Channel channel;
    private final Outbox outbox;
    private final Carrier carrier;
    private final Patience patience;
    private final InstantSource clock;
    private final ScheduledExecutorService thread;

    public Courier(
            Channel channel,
            Outbox outbox,
            Carrier carrier,
            Patience patience,
            InstantSource clock) {
        this.channel = channel;
        this.outbox = outbox;
        this.carrier = carrier;
        this.patience = patience;
        this.clock = clock;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("notices " + channel).factory());
    }

    /** Also what was left when the server stopped. */
    public void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There may be something new. */
    public void nudge() {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException e) {
            // Closed: it is carried after the next start.
        }
    }

    private void round() {
        try {
            for (int carried = 0; carried < A_ROUND; carried++) {
                // One at a time: what has lapsed while another was carried is not carried.
                var due = outbox.listDue(channel, clock.instant(), 1);
                if (due.isEmpty() || Thread.currentThread().isInterrupted()) {
                    return;
                }
                if (!carryOne(due.getFirst())) {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            // An exception that left this method would end the rounds for good.
            LOG.warn("notices by {} rest for a moment", channel, e);
        }
    }

    /** False: others would fare no better now. */
    private boolean carryOne(Notice notice) throws IOException {
        if (patience.isTooLate(notice, clock.instant())) {
            giveUp(notice, "it is too late for it");
            return true;
        }
        return switch (carrier.carry(notice)) {
            case Carried.Taken _ -> {
                outbox.close(notice.id(), NoticeState.TAKEN);
                yield true;
            }
            case Carried.Never(var why) -> {
                giveUp(notice, why);
                yield true;
            }
            case Carried.Later(var why) -> {
                later(notice, why);
                yield false;
            }
        };
    }

    private void later(Notice notice, String why) throws IOException {
        var next = patience.nextTry(notice, clock.instant());
        if (next.isEmpty()) {
            giveUp(notice, why);
        } else {
            LOG.info("{} by {} is tried again: {}", notice.id(), channel, why);
            outbox.tryAgain(notice.id(), next.get());
        }
    }

    private void giveUp(Notice notice, String why) throws IOException {
        LOG.warn("{} by {} is given up: {}", notice.id(), channel, why);
        outbox.close(notice.id(), NoticeState.GIVEN_UP);
    }

    /** What is being carried now may be carried again after the next start. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(GOODBYE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("a notice by {} was under way and may be carried twice", channel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
