package foyer.appliance.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory of programs that share some of it, as the kernel shares it out: a page that four processes
 * hold counts a quarter in each, so that the sum counts it once.
 */
final class Pss {
    private static final double KIBIBYTES = 1024;

    /** What the kernel says of the memory of a process that has ended and was not waited for. */
    private static final String ENDED = "No such process";

    private Pss() {}

    /** Of a process and all it started, in MiB. */
    static double ofTree(long root) throws IOException {
        var process =
                ProcessHandle.of(root)
                        .orElseThrow(() -> new IOException("process " + root + " has ended"));
        long kibibytes = 0;
        for (var each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            kibibytes += ofProcess(each.pid());
        }
        return kibibytes / KIBIBYTES;
    }

    private static long ofProcess(long pid) throws IOException {
        try {
            var file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
            return kibibytes(Files.readString(file));
        } catch (FileSystemException e) {
            if (e instanceof NoSuchFileException || ENDED.equals(e.getReason())) {
                // Between listing and reading: it holds none, even before somebody has asked how.
                return 0;
            }
            throw e;
        }
    }

    /** The line {@code Pss:} of a file smaps_rollup. */
    static long kibibytes(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line Pss: in " + rollup));
    }
}
