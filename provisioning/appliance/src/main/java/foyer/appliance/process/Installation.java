package foyer.appliance.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the built applications are. Each is a jar with a {@code lib} folder beside it.
 *
 * @param home the folder that holds queue-server, kiosk-app and provisioning
 */
public record Installation(Path home) {
    /** Two applications with their parts; each is started on a class path of its own. */
    public enum App {
        SERVER("queue-server", "foyer.server.Main", "foyer-server-logback.xml"),
        KIOSK("kiosk-app", "foyer.kiosk.Main", "foyer-kiosk-logback.xml"),
        APPLIANCE("provisioning/appliance", "", "foyer-appliance-logback.xml");

        private final String folder;
        private final String mainClass;
        private final String logging;

        App(String folder, String mainClass, String logging) {
            this.folder = folder;
            this.mainClass = mainClass;
            this.logging = logging;
        }

        public String mainClass() {
            return mainClass;
        }
    }

    public static Installation find() {
        var start = Path.of(System.getProperty("foyer.home", "")).toAbsolutePath().normalize();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("queue-server"))
                    && Files.isDirectory(folder.resolve("kiosk-app"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException(
                "no Foyer installation at or above " + start + "; set -Dfoyer.home=FOLDER");
    }

    /** The java command up to and including the class path. */
    public List<String> javaCommand(App app) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=" + app.logging,
                "-cp",
                classPath(app));
    }

    private String classPath(App app) {
        var target = home.resolve(app.folder).resolve("target");
        var jar = target.resolve(home.resolve(app.folder).getFileName() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing; ./foyer builds it");
        }
        return jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }
}
