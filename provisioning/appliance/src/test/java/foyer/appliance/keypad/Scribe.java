package foyer.appliance.keypad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands before the voice of the system, has it speak, and writes down what was said. The kiosk
 * finds it by the same name. For one thread.
 */
final class Scribe {
    private static final String VOICE = "espeak-ng";

    /** The samples follow a head of 44 bytes. */
    private static final String SCRIPT =
            """
            #!/bin/sh
            words=$(cat)
            printf '%s' "$words" | VOICE "$@" || exit
            for wav; do :; done
            print=$(tail -c +45 "$wav" | sha256sum)
            printf '%s\\t%s\\t%s\\t%s\\n' "${print%% *}" "$(wc -c < "$wav")" "$2" "$words" >> BOOK
            """;

    /** A tenth of a second: what voices make of signs they have no name for. */
    private static final long NO_SOUND_BYTES = 4_000;

    /**
     * One sentence.
     *
     * @param print of its sound, by which it is known again when it is heard
     */
    record Sentence(String print, long bytes, String voice, String words) {
        private static Sentence of(String written) {
            var parts = written.split("\t", 4);
            return new Sentence(parts[0], Long.parseLong(parts[1].strip()), parts[2], parts[3]);
        }

        boolean isAudible() {
            return bytes > NO_SOUND_BYTES;
        }
    }

    private final Path programs;
    private final Path book;
    private final Map<String, Sentence> said = new HashMap<>();

    /** Skips where nothing can speak; in CI it fails. */
    Scribe(Path folder) throws IOException {
        programs = Files.createDirectories(folder.resolve("programs"));
        book = Files.createFile(folder.resolve("said.txt"));
        var program = programs.resolve(VOICE);
        Files.writeString(program, script());
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String script() {
        return SCRIPT.replace("VOICE", quoted(voice())).replace("BOOK", quoted(book));
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath() + "'";
    }

    private static Path voice() {
        return find().orElseGet(
                        () -> {
                            if ("true".equals(System.getenv("CI"))) {
                                fail("CI brings " + VOICE);
                            }
                            return abort(VOICE + " is not installed: apt-get install " + VOICE);
                        });
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, VOICE))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a program has to be told so that it finds this voice first. */
    String searchPath() {
        return "PATH=" + programs.toAbsolutePath() + File.pathSeparator + System.getenv("PATH");
    }

    /** The sentence, of several that sound alike the newest. */
    Sentence sentence(String print) throws IOException {
        if (!said.containsKey(print)) {
            read();
        }
        var sentence = said.get(print);
        if (sentence == null) {
            throw new AssertionError("something sounded that no voice has said");
        }
        return sentence;
    }

    private void read() throws IOException {
        var text = Files.readString(book, UTF_8);
        // The last one may be half written.
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Sentence::of)
                .forEach(one -> said.put(one.print(), one));
    }
}
