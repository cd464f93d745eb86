package foyer.appliance.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A program of ours against a bare Micronaut with a page: seconds from the start of the process to
 * the answered page, or resident MiB at that moment. Each slice is one start.
 */
final class StartDuel implements Duel {
    /** What is read off a start. */
    enum Measure {
        SECONDS,
        MEBIBYTES
    }

    private final Workplace workplace;
    private final Measure measure;
    private final Program ours;
    private final Program bare;
    private double lastOurs;
    private double lastBare;

    StartDuel(Workplace workplace, Measure measure, Program ours, Program bare) {
        this.workplace = workplace;
        this.measure = measure;
        this.ours = ours;
        this.bare = bare;
    }

    @Override
    public double ours() throws IOException {
        lastOurs = start(ours);
        return lastOurs;
    }

    @Override
    public double baseline() throws IOException {
        lastBare = start(bare);
        return lastBare;
    }

    private double start(Program program) throws IOException {
        try (var child = ChildJvm.start(program.command(), workplace.folder("start"))) {
            var seconds = child.awaitPage(program.page()).toNanos() / 1e9;
            return switch (measure) {
                case SECONDS -> seconds;
                case MEBIBYTES -> child.residentKiB() / 1024.0;
            };
        }
    }

    @Override
    public List<String> notes() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "the last slices: ours %.2f, baseline %.2f %s",
                        lastOurs,
                        lastBare,
                        measure == Measure.SECONDS ? "s" : "MiB"));
    }
}
