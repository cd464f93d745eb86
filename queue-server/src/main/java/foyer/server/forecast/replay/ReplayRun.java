package foyer.server.forecast.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the files, plays them and prints what came out. Not thread-safe. */
final class ReplayRun {
    /** Something in the files or on the command line is wrong; what, was printed. */
    static final int REFUSED = 2;

    private static final long SEED = 20261122;
    private static final double A_WAIT = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final Replay replay = new Replay(SEED);
    private final Scoreboard all = new Scoreboard();
    private final Scoreboard waited = new Scoreboard();
    private long left;

    ReplayRun(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Returns the exit code. */
    int run(String... args) {
        var options = Options.read(args);
        var file = options.file();
        if (file == null) {
            err.println(options.problem());
            err.print(Options.USAGE);
            return REFUSED;
        }
        try {
            return run(file, options);
        } catch (IOException e) {
            err.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            return REFUSED;
        }
    }

    private int run(Path file, Options options) throws IOException {
        for (var train : options.train()) {
            var earlier = read(train);
            if (earlier == null) {
                return REFUSED;
            }
            play(earlier.customers(), (customer, said) -> {});
        }
        var judged = read(file);
        if (judged == null) {
            return REFUSED;
        }
        judge(judged, options.predictions());
        print();
        return 0;
    }

    private @Nullable Export read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            err.println(file + " is not there, or not a file");
            return null;
        }
        var export = Export.read(file);
        if (!export.problem().isEmpty()) {
            err.println(export.problem());
            return null;
        }
        export.bad().forEach(err::println);
        if (export.badLines() > export.bad().size()) {
            err.println("… and " + (export.badLines() - export.bad().size()) + " more");
        }
        out.println(
                file.getFileName()
                        + ": "
                        + export.customers().size()
                        + " customers, "
                        + export.badLines()
                        + " lines not accepted");
        return export;
    }

    private void judge(Export export, @Nullable Path predictions) throws IOException {
        if (predictions == null) {
            play(export.customers(), this::score);
            return;
        }
        try (var writer = Files.newBufferedWriter(predictions)) {
            var lines = new Predictions(writer);
            play(
                    export.customers(),
                    (customer, said) -> {
                        score(customer, said);
                        lines.add(customer, said);
                    });
        }
    }

    private void play(List<Customer> customers, BiConsumer<Customer, Said> record) {
        var day = new ArrayList<Customer>();
        for (var one : customers) {
            if (!day.isEmpty() && !day.getFirst().day().equals(one.day())) {
                replay.day(day, record);
                day.clear();
            }
            day.add(one);
        }
        if (!day.isEmpty()) {
            replay.day(day, record);
        }
    }

    private void score(Customer customer, Said said) {
        if (customer.gaveUp()) {
            left++;
            return;
        }
        all.add(said, customer.waited());
        if (customer.waited() >= A_WAIT) {
            waited.add(said, customer.waited());
        }
    }

    private void print() {
        if (all.count() == 0) {
            out.println("Nobody was called: nothing to judge.");
            return;
        }
        out.println(left + " gave up before they were called: not judged.");
        out.println("\nAll " + all.count() + " who were called:");
        out.print(all.table());
        if (waited.count() > 0) {
            out.println("\nThe " + waited.count() + " of them who waited a second or longer:");
            out.print(waited.table());
        }
    }
}
