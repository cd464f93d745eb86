package foyer.appliance.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;

/** What is to be seen on a screen of memory, as Xvfb keeps it in a file. */
record Glass(Path file) {
    private static final Duration STILL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    byte[] picture() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once nothing has moved for a while. */
    byte[] still() {
        var last = new byte[][] {picture()};
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(STILL)
                .until(
                        () -> {
                            var now = picture();
                            boolean same = Arrays.equals(now, last[0]);
                            last[0] = now;
                            return same;
                        });
        return last[0];
    }

    void changesFrom(byte[] before) {
        Awaitility.await().atMost(PATIENCE).until(() -> !Arrays.equals(picture(), before));
    }
}
