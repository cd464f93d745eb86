package foyer.kiosk.aloud;

import foyer.kiosk.text.Sentence;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has sentences spoken, in order, and hands the sound out for a while. Any thread. */
public final class ReadAloud implements AutoCloseable {
    /** A few screens, of 100 to 300 KB a sentence. */
    static final int REMEMBERED = 80;

    private static final Logger LOG = LoggerFactory.getLogger(ReadAloud.class);
    private static final int NAME_BYTES = 16;

    /**
     * @param listener whom it was made for
     */
    private record Recording(Object listener, Sentence sentence, CompletableFuture<byte[]> sound) {}

    private final Speaker speaker;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(REMEMBERED),
                    Thread.ofPlatform().daemon().name("read-aloud").factory());

    public ReadAloud(Speaker speaker) {
        this.speaker = speaker;
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to speak them, and leaves whatever this listener no longer waits for.
     *
     * @return the names they can be had under; one that finds no room is left out
     */
    public synchronized List<String> prepare(
            Object listener, List<Sentence> sentences, boolean instead) {
        if (instead) {
            recordings.values().stream()
                    .filter(recording -> recording.listener().equals(listener))
                    .forEach(recording -> recording.sound().cancel(false));
        }
        return sentences.stream().flatMap(sentence -> prepare(listener, sentence)).toList();
    }

    private Stream<String> prepare(Object listener, Sentence sentence) {
        var recording = new Recording(listener, sentence, new CompletableFuture<>());
        try {
            thread.execute(() -> speak(recording));
        } catch (RejectedExecutionException full) {
            LOG.warn("more to say than can be spoken, a sentence is left out");
            return Stream.empty();
        }
        var name = newName();
        recordings.put(name, recording);
        if (recordings.size() > REMEMBERED) {
            recordings.remove(recordings.keySet().iterator().next());
        }
        return Stream.of(name);
    }

    private void speak(Recording recording) {
        if (recording.sound().isDone()) {
            return;
        }
        var sentence = recording.sentence();
        try {
            recording.sound().complete(speaker.speak(sentence.language(), sentence.text()));
        } catch (IOException | RuntimeException failed) {
            // What was to be said may be a visitor's number, so it is in no log.
            LOG.warn("a sentence in {} was not spoken: {}", sentence.language(), failed.toString());
            recording.sound().completeExceptionally(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            recording.sound().completeExceptionally(stopping);
        }
    }

    /** The listener has gone, and with them what they heard. */
    public synchronized void forget(Object listener) {
        for (Iterator<Recording> all = recordings.values().iterator(); all.hasNext(); ) {
            var recording = all.next();
            if (recording.listener().equals(listener)) {
                recording.sound().cancel(false);
                all.remove();
            }
        }
    }

    /** A recording of that name, perhaps still in the making. */
    synchronized Optional<CompletableFuture<byte[]>> find(String name) {
        return Optional.ofNullable(recordings.get(name)).map(Recording::sound);
    }

    private String newName() {
        var bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
