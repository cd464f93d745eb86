package foyer.appliance.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Something a figure cannot do without, and what to do when it is not there. */
enum Need {
    STRACE("strace is not installed: apt-get install strace") {
        @Override
        boolean isThere(Workplace workplace) {
            return findProgram("strace").isPresent();
        }
    },
    CHROMIUM("chromium is not installed: apt-get install chromium") {
        @Override
        boolean isThere(Workplace workplace) {
            return findProgram("chromium").isPresent();
        }
    },
    BUILT_SERVER("the queue server is not built: ./mvnw -DskipTests package") {
        @Override
        boolean isThere(Workplace workplace) {
            return Files.exists(
                    workplace.project().resolve("queue-server/target/queue-server.jar"));
        }
    },
    BUILT_KIOSK("the kiosk application is not built: ./mvnw -DskipTests package") {
        @Override
        boolean isThere(Workplace workplace) {
            return Files.exists(workplace.project().resolve("kiosk-app/target/kiosk-app.jar"));
        }
    };

    private final String hint;

    Need(String hint) {
        this.hint = hint;
    }

    abstract boolean isThere(Workplace workplace);

    String hint() {
        return hint;
    }

    static Optional<Path> findProgram(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
