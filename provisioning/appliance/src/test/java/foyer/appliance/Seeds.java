package foyer.appliance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks for every {@link Seed} in bytes, whatever they are: a log, a database, free pages of it.
 */
final class Seeds {
    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    /** A day of the tests leaves much less; more would not fit into the memory of a test. */
    private static final long MOST_BYTES = 256L << 20;

    private Seeds() {}

    /** Strangers in any file of the folder, with where they are; a seed at home is none. */
    static List<String> findIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> strangers(path(folder, file), read(file)))
                    .toList();
        }
    }

    /** As {@link #findIn(Path)} names a file, on any system. */
    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> strangers(String path, byte[] bytes) {
        var text = folded(bytes);
        return Stream.of(Seed.values())
                .filter(seed -> !seed.isAtHomeIn(path) && isIn(text, seed))
                .map(seed -> seed + " in " + path);
    }

    /** Seeds at a place where none may be. */
    static List<String> findIn(String place, byte[] bytes) {
        return strangers(place, bytes).toList();
    }

    static List<String> findIn(String place, String text) {
        return findIn(place, text.getBytes(UTF_8));
    }

    static boolean isIn(byte[] bytes, Seed seed) {
        return isIn(folded(bytes), seed);
    }

    private static boolean isIn(String text, Seed seed) {
        return seed.traces().stream()
                .flatMap(trace -> ENCODINGS.stream().map(trace::getBytes))
                .anyMatch(trace -> text.contains(folded(trace)));
    }

    /** One character for each byte, large and small letters alike: a search folds them, too. */
    private static String folded(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** A log that a database has emptied and deleted meanwhile holds nothing. */
    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(file + " is too long to be looked through");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
