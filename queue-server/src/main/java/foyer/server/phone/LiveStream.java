package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open page. Runs on a virtual thread of its own, so that a phone that reads slowly keeps only
 * itself waiting. Every sign of life carries the time: a page must notice a line that has died
 * without a word, and a comment would not be seen by its script.
 */
final class LiveStream implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** The wire to the phone. */
    interface Line extends AutoCloseable {
        /** Returns once it is on its way. */
        void send(String lines) throws IOException;

        @Override
        void close();
    }

    /**
     * @param beat the longest silence
     * @param pause changes within it are looked at together
     */
    record Pace(Duration beat, Duration pause) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofMillis(250));
    }

    /** Where streams get what they send, and when. */
    record Source(PhonePages pages, PhoneHtml html, Pace pace) {}

    private final String linkHash;
    private final Source source;
    private final Line line;
    private final Consumer<LiveStream> atEnd;
    private final BlockingQueue<Boolean> touched = new ArrayBlockingQueue<>(1);
    private volatile boolean closed;
    // Of the stream's own thread alone.
    private @Nullable PhonePage shown;
    private LanguageCode language = PhoneWords.ENGLISH;

    LiveStream(String linkHash, Source source, Line line, Consumer<LiveStream> atEnd) {
        this.linkHash = linkHash;
        this.source = source;
        this.line = line;
        this.atEnd = atEnd;
    }

    String linkHash() {
        return linkHash;
    }

    /** Something may have changed. Never waits. */
    void touch() {
        var _ = touched.offer(true);
    }

    void close() {
        closed = true;
        touch();
    }

    @Override
    public void run() {
        try (line) {
            line.send(ServerSentEvent.retry(retry()));
            follow();
        } catch (IOException gone) {
            LOG.debug("a phone hung up");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("a phone's stream failed", e);
        } finally {
            atEnd.accept(this);
        }
    }

    private void follow() throws IOException, InterruptedException {
        long beatNanos = source.pace().beat().toNanos();
        long saidAt = System.nanoTime();
        while (!closed) {
            var page = source.pages().find(linkHash);
            if (page.isEmpty() || !page.get().equals(shown)) {
                line.send(event(page));
                saidAt = System.nanoTime();
                if (page.isEmpty() || page.get().stage() instanceof PhonePage.Ended) {
                    return;
                }
            } else if (System.nanoTime() - saidAt >= beatNanos) {
                line.send(ServerSentEvent.of("beat", source.html().time()));
                saidAt = System.nanoTime();
            }
            // Changes of this pause go out as one; the stream has a virtual thread of its own.
            Thread.sleep(source.pace().pause());
            var _ = touched.poll(saidAt + beatNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private String event(Optional<PhonePage> page) {
        shown = page.orElse(null);
        language = page.map(PhonePage::language).orElse(language);
        return ServerSentEvent.of(
                "ticket",
                page.map(source.html()::main).orElseGet(() -> source.html().unknownMain(language)));
    }

    /** Two to six seconds, so that not all phones come at once after a restart. */
    private Duration retry() {
        return Duration.ofMillis(2_000 + Math.floorMod(linkHash.hashCode(), 4_000));
    }
}
