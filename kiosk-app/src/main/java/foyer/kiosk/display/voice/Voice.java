package foyer.kiosk.display.voice;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks on request and remembers what it said lately. Synthesis runs on one thread of its own; a
 * recording is found under a name nobody can guess. Any thread.
 */
@Singleton
public final class Voice implements AutoCloseable {
    /** About 250 KB each; twice what can wait to be announced. */
    static final int REMEMBERED = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);
    private static final Duration BREATH = Duration.ofMillis(450);
    private static final int NAME_BYTES = 16;

    private final Optional<Espeak> espeak;
    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor speaker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(REMEMBERED),
                    Thread.ofPlatform().daemon().name("voice").factory());
    private final Map<Utterance, String> names = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<byte[]>> recordings = new LinkedHashMap<>();
    private volatile @Nullable String trouble;

    @Inject
    Voice() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    Voice(String searchPath) {
        speaker.allowCoreThreadTimeOut(true);
        espeak = Espeak.find(searchPath);
        if (espeak.isEmpty()) {
            trouble = "VOICE_MISSING";
            LOG.warn("espeak-ng is not installed: calls are announced by the chime alone");
        }
    }

    /** Why numbers are not spoken, such as VOICE_MISSING; empty when they are. */
    public Optional<String> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    /** Begins to synthesise; the name it can be had under, empty when it cannot be said. */
    public synchronized Optional<String> prepare(Utterance what) {
        var known = names.get(what);
        if (known != null && recordings.containsKey(known)) {
            return Optional.of(known);
        }
        var phrases = phrases(what);
        if (espeak.isEmpty() || phrases.isEmpty()) {
            return Optional.empty();
        }
        var name = newName();
        try {
            recordings.put(name, begin(espeak.get(), what, phrases));
        } catch (RejectedExecutionException full) {
            LOG.warn("More to say than can be synthesised; {} is not spoken", what.number());
            return Optional.empty();
        }
        names.put(what, name);
        forgetOldest();
        return Optional.of(name);
    }

    /** A recording of that name, perhaps still in the making. */
    synchronized Optional<CompletableFuture<byte[]>> find(String name) {
        return Optional.ofNullable(recordings.get(name));
    }

    private CompletableFuture<byte[]> begin(Espeak program, Utterance what, List<Phrases> phrases) {
        var recording = new CompletableFuture<byte[]>();
        speaker.execute(
                () -> {
                    try {
                        recording.complete(record(program, what, phrases));
                        trouble = null;
                    } catch (IOException | RuntimeException failed) {
                        trouble = "VOICE_FAILED";
                        LOG.warn("{} was not spoken: {}", what.number(), failed.getMessage());
                        recording.completeExceptionally(failed);
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                        recording.completeExceptionally(stopping);
                    }
                });
        return recording;
    }

    private static byte[] record(Espeak program, Utterance what, List<Phrases> phrases)
            throws IOException, InterruptedException {
        var parts = new ArrayList<Sound>();
        for (var phrase : phrases) {
            if (!parts.isEmpty()) {
                parts.add(Sound.silence(BREATH));
            }
            parts.add(program.speak(phrase.voice(), phrase.say(what)));
        }
        return Sound.join(parts).toWav();
    }

    private static List<Phrases> phrases(Utterance what) {
        return what.languages().stream().map(Phrases::find).flatMap(Optional::stream).toList();
    }

    private void forgetOldest() {
        while (recordings.size() > REMEMBERED) {
            recordings.remove(recordings.keySet().iterator().next());
            names.values().retainAll(recordings.keySet());
        }
    }

    private String newName() {
        var bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @PreDestroy
    @Override
    public void close() {
        speaker.shutdownNow();
    }
}
