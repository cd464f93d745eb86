package foyer.appliance.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;

/**
 * The program whose fsyncs are counted: for each line {@code CALLERS TICKETS} on its input it
 * issues so many tickets through the real loop and answers {@code done}.
 */
public final class FsyncChild {
    static final String READY = "ready";
    static final String DONE = "done";

    private FsyncChild() {}

    /** The database file is the one argument. */
    public static void main(String[] args) throws Exception {
        try (var loop = new OurLoop(Path.of(args[0]));
                var lines = new BufferedReader(new InputStreamReader(System.in, US_ASCII))) {
            // The day is opened with the first ticket, which is not one of those counted.
            loop.issue();
            System.out.println(READY);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", -1);
                Callers.times(Integer.parseInt(words[0]), Integer.parseInt(words[1]), loop::issue);
                System.out.println(DONE);
            }
        }
    }
}
