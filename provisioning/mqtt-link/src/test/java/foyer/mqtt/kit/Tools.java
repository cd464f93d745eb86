package foyer.mqtt.kit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Programs of the system some tests need. */
public final class Tools {
    private Tools() {}

    /** The program; a test without it is skipped with the reason, on the build server it fails. */
    public static Path require(Path program, String toInstall) {
        if (Files.isExecutable(program)) {
            return program;
        }
        var reason = program + " is not there; install it with: apt-get install " + toInstall;
        if ("true".equals(System.getenv("CI"))) {
            return fail(reason);
        }
        return abort(reason);
    }
}
