package foyer.server.phone;

import foyer.server.forecast.live.Waits;
import foyer.server.ticketing.loop.SiteLoop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages, a bounded number of them. Thread-safe. */
final class LiveStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    /**
     * @param open pages of all tickets together; one more refreshes instead
     * @param perTicket pages of one ticket, which may be on the phones of a family
     */
    record Limits(int open, int perTicket) {
        static final Limits USUAL = new Limits(5_000, 8);
    }

    private final LiveStream.Source source;
    private final Limits limits;
    private final List<AutoCloseable> subscriptions;
    private final Set<LiveStream> open = new HashSet<>();
    private final Map<String, Integer> perTicket = new HashMap<>();
    private boolean closed;

    LiveStreams(SiteLoop loop, Waits waits, LiveStream.Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.subscriptions =
                List.of(loop.onCommitted(_ -> touchAll()), waits.onRefreshed(this::touchAll));
    }

    /** Starts a stream on the line, or does not even ask for the line when there are too many. */
    boolean tryOpen(String linkHash, Supplier<LiveStream.Line> line) {
        synchronized (open) {
            int same = perTicket.getOrDefault(linkHash, 0);
            if (closed || open.size() >= limits.open() || same >= limits.perTicket()) {
                return false;
            }
            var stream = new LiveStream(linkHash, source, line.get(), this::release);
            open.add(stream);
            perTicket.put(linkHash, same + 1);
            var _ = Thread.ofVirtual().name("phone").start(stream);
            return true;
        }
    }

    private void release(LiveStream stream) {
        synchronized (open) {
            if (open.remove(stream)) {
                perTicket.computeIfPresent(
                        stream.linkHash(), (_, same) -> same > 1 ? same - 1 : null);
            }
        }
    }

    int count() {
        synchronized (open) {
            return open.size();
        }
    }

    private void touchAll() {
        list().forEach(LiveStream::touch);
    }

    private List<LiveStream> list() {
        synchronized (open) {
            return List.copyOf(open);
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            closed = true;
        }
        subscriptions.forEach(LiveStreams::end);
        list().forEach(LiveStream::close);
    }

    private static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.warn("the phone pages' subscription did not end", e);
        }
    }
}
