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
        return require("mosquitto", List.of("/usr/sbin/mosquitto", "/usr/bin/mosquitto"));
    }

    private static Path require(String tool, List<String> places) {
        for (var place : places) {
            if (Files.isExecutable(Path.of(place))) {
                return Path.of(place);
            }
        }
        var reason = tool + " is not installed: apt-get install " + tool;
        return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
    }
}
