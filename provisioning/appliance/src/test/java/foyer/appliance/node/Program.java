package foyer.appliance.node;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import foyer.appliance.process.Installation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the node's screen is put together of. */
final class Program {
    private static final List<String> NEEDED =
            List.of(
                    "Xvfb",
                    "Xwayland",
                    "cage",
                    "chromium",
                    "curl",
                    "setpriv",
                    "unshare",
                    "xdotool",
                    "xkbcomp");

    private Program() {}

    /** Skips where something is missing; in CI it fails. */
    static void require() {
        var missing = NEEDED.stream().filter(name -> !isThere(name)).toList();
        if (!missing.isEmpty()) {
            give("not installed: " + missing);
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            give("only root may lay policies before a browser");
        }
    }

    private static void give(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        abort(reason);
    }

    private static boolean isThere(String name) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static Path files() {
        return Installation.find().home().resolve("provisioning").resolve("node");
    }
}
