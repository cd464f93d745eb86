package foyer.kiosk.aloud;

import foyer.kiosk.display.voice.SoundServlet;
import foyer.webhost.HttpEndpoint;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Serves what is being said; no browser may keep it. Names are only looked up, never opened. */
@Singleton
@Requires(beans = ReadAloud.class)
public final class AloudEndpoint implements HttpEndpoint {
    /** A page waits so long for a sentence that is still being made. */
    private static final int PATIENCE_SECONDS = 10;

    private final ReadAloud aloud;

    AloudEndpoint(ReadAloud aloud) {
        this.aloud = aloud;
    }

    /** The path of what {@link ReadAloud#prepare} has named. */
    public static String path(String name) {
        return "/aloud/" + name + ".wav";
    }

    @Override
    public String path() {
        return "/aloud/*";
    }

    @Override
    public HttpServlet servlet() {
        return new SoundServlet(this::find, "no-store");
    }

    private Optional<byte[]> find(String path) throws InterruptedException {
        var name = path.replaceFirst("^/aloud/", "").replaceFirst("\\.wav$", "");
        var sound = aloud.find(name);
        try {
            return sound.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sound.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | CancellationException notSpoken) {
            return Optional.empty();
        }
    }
}
