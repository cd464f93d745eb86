package foyer.kiosk.display.voice;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The installed speech synthesiser, a program run once per sentence. Any thread; it blocks. */
public final class Espeak {
    private static final String PROGRAM = "espeak-ng";

    /** A sentence takes a tenth of a second on a small node. */
    private static final int PATIENCE_SECONDS = 5;

    private static final long MAX_BYTES = 4L << 20;
    private static final String WORDS_PER_MINUTE = "140";
    private static final Pattern VOICE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,4})*");

    private final Path program;

    private Espeak(Path program) {
        this.program = program;
    }

    public static Optional<Espeak> find(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Espeak::new);
    }

    /**
     * @throws IOException when the program fails, takes too long or makes no sound; its message is
     *     for the log
     */
    public Sound speak(String voice, String text) throws IOException, InterruptedException {
        return speak(voice, text, List.of());
    }

    /**
     * With the names of the signs in it: "dot" and "at", which are nothing to be heard otherwise.
     *
     * @throws IOException as {@link #speak}
     */
    public Sound spell(String voice, String text) throws IOException, InterruptedException {
        return speak(voice, text, List.of("--punct"));
    }

    private Sound speak(String voice, String text, List<String> how)
            throws IOException, InterruptedException {
        if (!VOICE.matcher(voice).matches()) {
            throw new IllegalArgumentException("A voice looks like en-gb, not " + voice);
        }
        var wav = Files.createTempFile("foyer-speech", ".wav");
        try {
            run(voice, text, how, wav);
            if (Files.size(wav) > MAX_BYTES) {
                throw new IOException(PROGRAM + " made " + Files.size(wav) + " bytes of sound");
            }
            return Sound.ofWav(Files.readAllBytes(wav));
        } catch (IllegalArgumentException noSound) {
            throw new IOException(PROGRAM + " with voice " + voice + " made no sound", noSound);
        } finally {
            Files.deleteIfExists(wav);
        }
    }

    /** No shell, and the text goes in by standard input: nothing in it can be an option. */
    private void run(String voice, String text, List<String> how, Path wav)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                program.toString(),
                                "-v",
                                voice,
                                "-s",
                                WORDS_PER_MINUTE,
                                "-b",
                                "1"));
        command.addAll(how);
        command.addAll(List.of("--stdin", "-w", wav.toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var unheard = feed(process, text);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(PROGRAM + " took more than " + PATIENCE_SECONDS + " s");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(PROGRAM + " ended with " + process.exitValue());
        }
        if (unheard.isPresent()) {
            throw unheard.get();
        }
    }

    /** A program that ends without reading breaks the pipe; how it ended then says more. */
    private static Optional<IOException> feed(Process process, String text) {
        try (var input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of(broken);
        }
    }
}
