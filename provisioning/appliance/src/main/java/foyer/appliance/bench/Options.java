package foyer.appliance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of {@code ./foyer bench}.
 *
 * @param names figures asked for; none: all
 * @param rounds instead of each figure's own, for a quick look
 */
record Options(
        List<String> names, boolean list, boolean check, long seed, Optional<Integer> rounds) {
    static final long DEFAULT_SEED = 20261122;

    static final String USAGE =
            """
            ./foyer bench [NAME...]   figures as ratios to a baseline of the same run; all when none is named
              --list                  name, meaning, promise and baseline of each figure
              --check                 exit 1 when a promise is missed or a promised figure is void
              --seed N                of the order of slices (default %d)
              --rounds N              instead of each figure's own number, 1 to 1000
            Each line: name, median ratio, p10, p90, rounds kept/played, baseline, separated by tabs. Rounds
            in which others used more than %s of a core are dropped; under half kept, the figure is void.
            """
                    .formatted(DEFAULT_SEED, Runner.DISTURBED_CORES);

    /** Refuses with a sentence for the person who typed it. */
    static Options parse(List<String> args, List<String> known) {
        var names = new ArrayList<String>();
        boolean list = false;
        boolean check = false;
        long seed = DEFAULT_SEED;
        Optional<Integer> rounds = Optional.empty();
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var arg = rest.next();
            switch (arg) {
                case "--list" -> list = true;
                case "--check" -> check = true;
                case "--seed" ->
                        seed = number(arg, rest.hasNext() ? rest.next() : "", 0, Long.MAX_VALUE);
                case "--rounds" ->
                        rounds =
                                Optional.of(
                                        (int)
                                                number(
                                                        arg,
                                                        rest.hasNext() ? rest.next() : "",
                                                        1,
                                                        1000));
                default -> names.add(known(arg, known));
            }
        }
        return new Options(List.copyOf(names), list, check, seed, rounds);
    }

    private static String known(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no figure '"
                            + name
                            + "'; there are "
                            + String.join(", ", known)
                            + ".");
        }
        return name;
    }

    private static long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is accepted.
        }
        throw new IllegalArgumentException(
                option + " takes a number from " + least + " to " + most + ", not '" + text + "'.");
    }
}
