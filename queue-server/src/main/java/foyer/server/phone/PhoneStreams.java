package foyer.server.phone;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open connections of pages that wait for changes: a bounded number, each with a virtual thread
 * that sleeps until something was committed. A page is told only that it looks different now, and
 * fetches itself. Thread-safe.
 */
final class PhoneStreams {
    static final int MAX_STREAMS = 4_000;

    /** Keeps the connection open through proxies, and finds out that a phone has gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the page connects anew: nobody holds a connection for ever. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final byte[] CHANGED = "data: changed\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEAT = ": \n\n".getBytes(StandardCharsets.US_ASCII);
    private static final Logger LOG = LoggerFactory.getLogger(PhoneStreams.class);

    private final PhonePages pages;
    private final Semaphore room;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final AutoCloseable commits;
    private volatile boolean closed;

    PhoneStreams(PhonePages pages, int most) {
        this.pages = pages;
        this.room = new Semaphore(most);
        this.commits = pages.loop().onCommitted(_ -> wakeAll());
    }

    /** False: there is no room for another. */
    boolean open(
            String token, String seen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (closed || !room.tryAcquire()) {
            return false;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        var async = request.startAsync();
        async.setTimeout(0);
        var stream = new Stream(token, seen, async);
        streams.add(stream);
        Thread.ofVirtual().name("phone").start(stream);
        return true;
    }

    int size() {
        return streams.size();
    }

    private void wakeAll() {
        streams.forEach(Stream::wake);
    }

    /** Ends all of them. */
    void close() throws Exception {
        closed = true;
        commits.close();
        wakeAll();
    }

    /** One page. Runs on its own virtual thread; woken by any. */
    private final class Stream implements Runnable {
        private final String token;
        private final AsyncContext async;
        private final Semaphore woken = new Semaphore(0);
        private final long endNanos = System.nanoTime() + LIFETIME.toNanos();
        private String seen;

        Stream(String token, String seen, AsyncContext async) {
            this.token = token;
            this.seen = seen;
            this.async = async;
        }

        void wake() {
            // One permit is enough to look at everything there is.
            if (woken.availablePermits() == 0) {
                woken.release();
            }
        }

        @Override
        public void run() {
            try {
                serve(async.getResponse().getOutputStream());
            } catch (IOException e) {
                LOG.trace("a phone has gone: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                streams.remove(this);
                room.release();
                async.complete();
            }
        }

        private void serve(OutputStream out) throws IOException, InterruptedException {
            out.write(BEAT);
            out.flush();
            while (!closed && System.nanoTime() < endNanos) {
                var view = pages.findView(token).orElse(null);
                if (view == null) {
                    return;
                }
                boolean changed = !view.version().equals(seen);
                if (changed) {
                    seen = view.version();
                    out.write(CHANGED);
                    out.flush();
                }
                if (view.stage().isLast()) {
                    return;
                }
                if (!woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    out.write(BEAT);
                    out.flush();
                }
            }
        }
    }
}
