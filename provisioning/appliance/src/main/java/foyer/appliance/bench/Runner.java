package foyer.appliance.bench;

import java.util.ArrayList;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Plays the rounds of a figure: one slice of ours and one of the baseline, in an order shuffled by
 * the seed, so that neither always comes second. A round in which somebody else used the machine
 * gives no ratio, unless time does not matter to it.
 */
final class Runner {
    /** Others' load, in cores, from which on a slice is disturbed. */
    static final double DISTURBED_CORES = 0.3;

    private final Random order;
    private final Supplier<Cpu> cpu;

    Runner(long seed, Supplier<Cpu> cpu) {
        this.order = new Random(seed);
        this.cpu = cpu;
    }

    Ratios play(Duel duel, int rounds, int warmUps) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            duel.ours();
            duel.baseline();
        }
        var kept = new ArrayList<Double>();
        var dropped = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            var round = playRound(duel, order.nextBoolean());
            (round.disturbed ? dropped : kept).add(round.ours / round.baseline);
        }
        return new Ratios(kept, dropped);
    }

    private record Round(double ours, double baseline, boolean disturbed) {}

    private Round playRound(Duel duel, boolean oursFirst) throws Exception {
        var before = cpu.get();
        double first = oursFirst ? duel.ours() : duel.baseline();
        var between = cpu.get();
        double second = oursFirst ? duel.baseline() : duel.ours();
        var after = cpu.get();
        boolean disturbed =
                duel.isTimed()
                        && (between.othersCoresSince(before) > DISTURBED_CORES
                                || after.othersCoresSince(between) > DISTURBED_CORES);
        return oursFirst
                ? new Round(first, second, disturbed)
                : new Round(second, first, disturbed);
    }
}
