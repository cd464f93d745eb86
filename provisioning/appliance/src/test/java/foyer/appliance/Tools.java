package foyer.appliance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a test needs from the machine. Without it the test is skipped with the reason, except in CI,
 * where nothing is skipped.
 */
public final class Tools {
    private Tools() {}

    public static Path mosquitto() {
        return require(
                "mosquitto",
                List.of(Path.of("/usr/sbin/mosquitto"), Path.of("/usr/bin/mosquitto")));
    }

    /** A library that tells programs another time. */
    public static Path fakeTime() {
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return require(
                "faketime",
                List.of(
                        Path.of(
                                "/usr/lib/%s-linux-gnu/faketime/libfaketimeMT.so.1"
                                        .formatted(architecture))));
    }

    private static Path require(String tool, List<Path> places) {
        for (var place : places) {
            if (Files.isReadable(place)) {
                return place;
            }
        }
        var reason = tool + " is not installed: apt-get install " + tool;
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
}
