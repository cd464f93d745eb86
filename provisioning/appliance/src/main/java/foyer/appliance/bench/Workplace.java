package foyer.appliance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where a run keeps its files: a folder of its own on the disk of the project, not in memory, so
 * that a commit costs what it costs. Deleted with the run.
 *
 * @param project the project's folder, from which the built jars are taken
 */
record Workplace(Path project, Path files) implements AutoCloseable {
    static Workplace in(Path project) throws IOException {
        var parent =
                Files.createDirectories(project.resolve("provisioning/appliance/target/bench"));
        return new Workplace(project, Files.createTempDirectory(parent, "run-"));
    }

    /** A new empty folder. */
    Path folder(String name) {
        try {
            return Files.createTempDirectory(files, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(files)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
