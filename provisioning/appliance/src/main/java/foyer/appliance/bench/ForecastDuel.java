package foyer.appliance.bench;

import foyer.server.forecast.Forecaster;
import foyer.server.forecast.days.FullHall;
import java.time.Duration;

/**
 * A forecast for everybody waiting, in a long queue and in a short one, each with as many counters
 * more as it is longer; nanoseconds for each person waiting.
 */
final class ForecastDuel implements Duel {
    static final int MANY = 100_000;
    static final int FEW = 1_000;

    private static final Duration SLICE = Duration.ofMillis(500);
    private static final long SEED = 20261122;

    private final Forecaster many = FullHall.of(MANY, SEED);
    private final Forecaster few = FullHall.of(FEW, SEED);

    @Override
    public double ours() {
        return time(many, MANY);
    }

    @Override
    public double baseline() {
        return time(few, FEW);
    }

    private static double time(Forecaster forecaster, int waiting) {
        long begin = System.nanoTime();
        long forecasts = 0;
        do {
            requireAll(forecaster.forecast(FullHall.NOW).outlooks().size(), waiting);
            forecasts++;
        } while (System.nanoTime() - begin < SLICE.toNanos());
        double spent = System.nanoTime() - begin;
        return spent / forecasts / waiting;
    }

    private static void requireAll(int said, int waiting) {
        if (said != waiting) {
            throw new IllegalStateException(said + " of " + waiting + " were told");
        }
    }
}
