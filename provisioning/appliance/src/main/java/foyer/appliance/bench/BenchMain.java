package foyer.appliance.bench;

import foyer.appliance.process.Installation;
import java.io.PrintStream;
import java.util.List;

/** {@code ./foyer bench}; see {@link Options#USAGE}. */
public final class BenchMain {
    private static final int BAD_ARGUMENTS = 2;
    private static final int PROMISE_MISSED = 1;

    private final PrintStream out;
    private final Options options;

    private BenchMain(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        // Before the first logger is made; only what goes wrong stands between the figures.
        System.setProperty("logback.configurationFile", "foyer-bench-logback.xml");
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws Exception {
        if (args.contains("--help")) {
            out.print(Options.USAGE);
            return 0;
        }
        Options options;
        try {
            options = Options.parse(args, Figures.ALL.stream().map(Figure::name).toList());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
            return BAD_ARGUMENTS;
        }
        return new BenchMain(out, options).run();
    }

    private int run() throws Exception {
        var figures =
                Figures.ALL.stream()
                        .filter(
                                f ->
                                        options.names().isEmpty()
                                                || options.names().contains(f.name()))
                        .toList();
        if (options.list()) {
            figures.forEach(this::describe);
            return 0;
        }
        out.println("# seed " + options.seed());
        boolean allMet = true;
        try (var workplace = Workplace.in(Installation.find().home())) {
            for (var figure : figures) {
                allMet &= measure(figure, workplace);
            }
        }
        return options.check() && !allMet ? PROMISE_MISSED : 0;
    }

    private void describe(Figure figure) {
        out.println(
                String.join(
                        "\t",
                        figure.name(),
                        figure.meaning(),
                        figure.bound().text(),
                        figure.baseline()));
    }

    /** Whether the promise is met; a figure that cannot be measured here meets none. */
    private boolean measure(Figure figure, Workplace workplace) throws Exception {
        var missing = figure.needs().stream().filter(need -> !need.isThere(workplace)).toList();
        if (!missing.isEmpty()) {
            var nothing = new Ratios(List.of(), List.of());
            out.println(nothing.line(figure.name(), figure.baseline()));
            missing.forEach(need -> note(figure, need.hint()));
            return figure.bound().isMetBy(nothing);
        }
        int rounds = options.rounds().orElse(figure.rounds());
        try (var duel = figure.opener().open(workplace)) {
            var ratios = new Runner(options.seed(), Cpu::now).play(duel, rounds, figure.warmUps());
            out.println(ratios.line(figure.name(), figure.baseline()));
            ratios.hintOfDropped().ifPresent(hint -> note(figure, hint));
            duel.notes().forEach(text -> note(figure, text));
            boolean met = figure.bound().isMetBy(ratios);
            if (options.check() && !met) {
                note(figure, "promised is " + figure.bound().text());
            }
            return met;
        }
    }

    private void note(Figure figure, String text) {
        out.println("# " + figure.name() + ": " + text);
    }
}
