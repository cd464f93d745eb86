package foyer.server.forecast.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param train files of earlier days, in the order they were named
 * @param problem what is wrong; empty: nothing
 */
record Options(@Nullable Path file, List<Path> train, @Nullable Path predictions, String problem) {
    static final String USAGE =
            """
            ./foyer replay FILE.csv [--train FILE]... [--predictions OUT.csv]

            Plays the export of any queue system as if live and shows how good each forecast would
            have been, knowing only what came before.

              FILE.csv             one line per customer; the first line names the columns:
                                   arrived_at, service, priority, called_at, started_at,
                                   finished_at, counter, left_at (who gave up). arrived_at and
                                   called_at or started_at must be there, the others may be missing
              --train FILE         earlier days to learn from, not judged; may be given again
              --predictions OUT    writes one line per customer, in seconds
            """;

    static Options read(String[] args) {
        @Nullable Path file = null;
        @Nullable Path predictions = null;
        var train = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            boolean named = args[i].startsWith("--");
            if (named && i + 1 == args.length) {
                return refused(args[i] + " needs a file");
            }
            switch (args[i]) {
                case "--train" -> train.add(Path.of(args[++i]));
                case "--predictions" -> predictions = Path.of(args[++i]);
                default -> {
                    if (named || file != null) {
                        return refused("'" + args[i] + "' is not understood");
                    }
                    file = Path.of(args[i]);
                }
            }
        }
        return file == null ? refused("which file?") : new Options(file, train, predictions, "");
    }

    private static Options refused(String problem) {
        return new Options(null, List.of(), null, problem);
    }
}
