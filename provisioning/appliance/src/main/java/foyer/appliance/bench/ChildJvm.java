package foyer.appliance.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program started to be measured from outside. Confined to one thread. */
final class ChildJvm implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final int LAST_LINES = 20;

    private final Process process;
    private final Path log;
    private final long startedAt;

    private ChildJvm(Process process, Path log, long startedAt) {
        this.process = process;
        this.log = log;
        this.startedAt = startedAt;
    }

    /** The options every program of ours is started with, see the {@code foyer} script. */
    static List<String> command(Path java, List<String> options, String classPath, String main) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }

    /** The java this program runs on. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static ChildJvm start(List<String> command, Path folder) throws IOException {
        var log = Files.createTempFile(folder, "child-", ".log");
        long startedAt = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new ChildJvm(process, log, startedAt);
    }

    /** Time from the start of the process until the page is answered with 200. */
    Duration awaitPage(URI page) throws IOException {
        while (!answers(page)) {
            var waited = Duration.ofNanos(System.nanoTime() - startedAt);
            if (!process.isAlive() || waited.compareTo(START_WITHIN) > 0) {
                throw new IOException(
                        page
                                + " did not answer within "
                                + waited
                                + "; the log ends: "
                                + lastLines());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private static boolean answers(URI page) {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(30_000);
            try (var body = connection.getInputStream()) {
                body.readAllBytes();
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Resident memory as the kernel counts it. */
    long residentKiB() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("the program has ended, see " + log));
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end, so that it can write what it writes at its end. */
    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("the program did not end within " + STOP_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
    }
}
