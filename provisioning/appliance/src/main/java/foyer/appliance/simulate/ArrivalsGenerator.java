package foyer.appliance.simulate;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws a day of arrivals at a council's customer-service centre: a Poisson process whose rate
 * follows the hour, with a peak before noon. Prints the CSV; the same seed prints the same bytes on
 * every machine.
 */
public final class ArrivalsGenerator {
    static final long SEED = 20261122;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final double VISITS_A_DAY = 400;

    /** Relative rate of each hour from nine; the last ends a quarter of an hour early. */
    private static final double[] HOURS = {0.9, 1.3, 1.4, 1.25, 1.1, 1.0, 0.8, 0.6};

    private static final int CLOSES_AFTER_SECONDS = 7 * 3600 + 45 * 60;

    /** Parts in a hundred. */
    private static final Map<String, Integer> SERVICES = services();

    private static final Map<String, Integer> LANGUAGES = languages();

    private final Random random;

    private ArrivalsGenerator(long seed) {
        this.random = new Random(seed);
    }

    private static Map<String, Integer> services() {
        var services = new LinkedHashMap<String, Integer>();
        services.put("council-tax", 20);
        services.put("benefits", 15);
        services.put("housing", 14);
        services.put("planning", 6);
        services.put("waste", 10);
        services.put("parking", 12);
        services.put("electoral", 8);
        services.put("not-sure", 15);
        return services;
    }

    private static Map<String, Integer> languages() {
        var languages = new LinkedHashMap<String, Integer>();
        languages.put("en", 78);
        languages.put("pl", 14);
        languages.put("ar", 8);
        return languages;
    }

    /** The seed may be given as the only argument. */
    public static void main(String[] args) {
        long seed = args.length == 0 ? SEED : Long.parseLong(args[0]);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(csv(seed));
    }

    static String csv(long seed) {
        var text = new StringBuilder();
        text.append("# Made by foyer.appliance.simulate.ArrivalsGenerator with seed ").append(seed);
        text.append(". Do not edit: a test compares the two.\n");
        text.append(Arrivals.HEADER).append('\n');
        for (var arrival : new ArrivalsGenerator(seed).draw()) {
            text.append(arrival.line()).append('\n');
        }
        return text.toString();
    }

    private List<Arrival> draw() {
        var arrivals = new ArrayList<Arrival>();
        double busiest = rateAt(2 * 3600);
        double second = 0;
        while (true) {
            // Thinning: candidates at the busiest rate, kept in proportion to the hour's own.
            second -= StrictMath.log(1 - random.nextDouble()) / busiest;
            if (second >= CLOSES_AFTER_SECONDS) {
                return arrivals;
            }
            if (random.nextDouble() * busiest < rateAt((int) second)) {
                arrivals.add(
                        new Arrival(
                                OPENS.plusSeconds((long) second),
                                new ServiceCode(pick(SERVICES)),
                                new LanguageCode(pick(LANGUAGES))));
            }
        }
    }

    /** Arrivals a second. */
    private static double rateAt(int second) {
        double weighted = 0;
        for (int s = 0; s < CLOSES_AFTER_SECONDS; s += 900) {
            weighted += HOURS[s / 3600] * 900;
        }
        return VISITS_A_DAY * HOURS[second / 3600] / weighted;
    }

    private String pick(Map<String, Integer> parts) {
        int place = random.nextInt(parts.values().stream().mapToInt(Integer::intValue).sum());
        for (var part : parts.entrySet()) {
            place -= part.getValue();
            if (place < 0) {
                return part.getKey();
            }
        }
        throw new IllegalStateException("parts do not add up");
    }
}
