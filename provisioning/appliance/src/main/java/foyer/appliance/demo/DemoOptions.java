package foyer.appliance.demo;

import foyer.appliance.process.Ports;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be said to {@code ./foyer demo}.
 *
 * @param speed how many times faster than a real day the simulation plays
 */
record DemoOptions(Path data, Ports ports, boolean simulate, int speed) {
    private static final int USUAL_SPEED = 20;
    private static final int MAX_SPEED = 1000;

    /** Refuses what it does not know, with what it does. */
    static DemoOptions parse(List<String> args) {
        var options = new DemoOptions(Path.of(".foyer", "demo"), Ports.usual(), false, USUAL_SPEED);
        var rest = args.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            options =
                    switch (word) {
                        case "--simulate" ->
                                new DemoOptions(options.data, options.ports, true, options.speed);
                        case "--any-port" ->
                                new DemoOptions(
                                        options.data, Ports.any(), options.simulate, options.speed);
                        case "--data" ->
                                new DemoOptions(
                                        Path.of(value(word, rest)),
                                        options.ports,
                                        options.simulate,
                                        options.speed);
                        case "--speed" ->
                                new DemoOptions(
                                        options.data,
                                        options.ports,
                                        options.simulate,
                                        speed(value(word, rest)));
                        default ->
                                throw new IllegalArgumentException(
                                        "demo knows no '"
                                                + word
                                                + "'; accepted are --simulate, --speed N, --data DIR and --any-port");
                    };
        }
        return options;
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int speed(String text) {
        try {
            int speed = Integer.parseInt(text);
            if (speed >= 1 && speed <= MAX_SPEED) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is accepted.
        }
        throw new IllegalArgumentException(
                "--speed is '" + text + "', accepted are 1 to " + MAX_SPEED);
    }
}
