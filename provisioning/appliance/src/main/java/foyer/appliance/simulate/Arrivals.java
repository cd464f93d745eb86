package foyer.appliance.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The day that is played: a CSV of {@code time,service,language}, in order of time. */
final class Arrivals {
    static final String HEADER = "time,service,language";

    private Arrivals() {}

    /** The day shipped with Foyer. */
    static List<Arrival> ofTheDay() {
        return parse(resource());
    }

    static String resource() {
        try (var csv = Arrivals.class.getResourceAsStream("arrivals.csv")) {
            if (csv == null) {
                throw new IllegalStateException("arrivals.csv is not packaged");
            }
            return new String(csv.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Arrival> parse(String csv) {
        var lines = csv.lines().filter(line -> !line.startsWith("#")).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("the first line of arrivals is not " + HEADER);
        }
        return lines.stream().skip(1).map(Arrival::parse).toList();
    }
}
