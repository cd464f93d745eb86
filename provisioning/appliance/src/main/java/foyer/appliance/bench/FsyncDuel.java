package foyer.appliance.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How often the disk is waited for, counted from outside by strace, for each ticket; the baseline
 * is one for each, what a program without group commit needs.
 */
final class FsyncDuel implements Duel {
    private static final int TICKETS = 1_280;
    private static final int END_SECONDS = 30;

    private final int callers;
    private final Path trace;
    private final Process child;
    private final BufferedReader said;
    private final BufferedWriter told;

    FsyncDuel(Workplace workplace, int callers) throws IOException {
        this.callers = callers;
        var folder = workplace.folder("fsyncs");
        trace = folder.resolve("trace");
        child =
                new ProcessBuilder(command(folder))
                        .redirectError(folder.resolve("child.log").toFile())
                        .start();
        said = child.inputReader(US_ASCII);
        told = child.outputWriter(US_ASCII);
        expect(FsyncChild.READY);
    }

    private List<String> command(Path folder) {
        var command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "--seccomp-bpf",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-e",
                                "signal=none",
                                "-o",
                                trace.toString()));
        command.addAll(
                ChildJvm.command(
                        ChildJvm.java(),
                        List.of(),
                        System.getProperty("java.class.path"),
                        FsyncChild.class.getName()));
        command.add(folder.resolve("ours.db").toString());
        return command;
    }

    @Override
    public double ours() throws IOException {
        long before = countSyncs();
        told.write(callers + " " + TICKETS + "\n");
        told.flush();
        expect(FsyncChild.DONE);
        return (double) (countSyncs() - before) / TICKETS;
    }

    @Override
    public double baseline() {
        return 1;
    }

    private void expect(String word) throws IOException {
        var line = said.readLine();
        if (!word.equals(line)) {
            throw new IOException("the traced program said " + line + " instead of " + word);
        }
    }

    /** Calls begun; one interrupted by another thread's line is resumed on a line of its own. */
    private long countSyncs() throws IOException {
        try (var lines = Files.lines(trace, US_ASCII)) {
            return lines.filter(line -> line.contains("sync(")).count();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            // The end of its input is the end of the program.
            told.close();
            boolean ended = child.waitFor(END_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                throw new IOException("the traced program did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            child.destroyForcibly();
            said.close();
        }
    }
}
