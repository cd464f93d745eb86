package foyer.kiosk.display.voice;

import foyer.webhost.HttpEndpoint;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Serves the chime and what has been spoken lately. Names are only looked up, never opened. */
@Singleton
public final class AudioEndpoint implements HttpEndpoint {
    public static final String CHIME = "/audio/chime.wav";

    /** A page plays this to learn whether its browser lets it play sound. */
    public static final String SILENCE = "/audio/silence.wav";

    /** A page waits so long for speech that is still being made. */
    private static final int PATIENCE_SECONDS = 6;

    private final Voice voice;
    private final Map<String, byte[]> fixed =
            Map.of(
                    CHIME, Chime.sound().toWav(),
                    SILENCE, Sound.silence(Duration.ofMillis(100)).toWav());

    AudioEndpoint(Voice voice) {
        this.voice = voice;
    }

    /** The path of what {@link Voice#prepare} has named. */
    public static String path(String name) {
        return "/audio/" + name + ".wav";
    }

    @Override
    public String path() {
        return "/audio/*";
    }

    @Override
    public HttpServlet servlet() {
        return new SoundServlet(this::find, "private, max-age=600");
    }

    private Optional<byte[]> find(String path) throws InterruptedException {
        var always = fixed.get(path);
        if (always != null) {
            return Optional.of(always);
        }
        var name = path.replaceFirst("^/audio/", "").replaceFirst("\\.wav$", "");
        var recording = voice.find(name);
        try {
            return recording.isEmpty()
                    ? Optional.empty()
                    : Optional.of(recording.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException notSpoken) {
            return Optional.empty();
        }
    }
}
