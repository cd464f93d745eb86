package foyer.server.forecast.days;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.Fates;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Lots;
import foyer.server.forecast.Play;
import foyer.server.forecast.ServicePlan;
import foyer.server.forecast.Watch;
import java.util.ArrayList;
import java.util.List;

/** One service, exponential everything: played by the same engine as offices are. */
public final class MarkovQueue implements Fates, Watch {
    private final double gap;
    private final double service;
    private final double patience;
    private final Lots lots;
    private final int customers;
    private final double[] arrivedAt;
    private final double[] leavesAt;
    private final double[] waited;
    private int come;
    private int gone;
    private int gaveUp;
    private int waits;
    private double nextAt;

    private MarkovQueue(
            double arrivals, double service, double patience, Lots lots, int customers) {
        this.gap = 1 / arrivals;
        this.service = service;
        this.patience = patience;
        this.lots = lots;
        this.customers = customers;
        this.arrivedAt = new double[customers];
        this.leavesAt = new double[customers];
        this.waited = new double[customers];
    }

    /**
     * @param error standard error of the mean wait, by means of twenty batches
     */
    public record Result(Erlang simulated, double error) {}

    public static Result play(
            double arrivals,
            double service,
            int counters,
            double patience,
            int customers,
            long seed) {
        var queue = new MarkovQueue(arrivals, service, patience, new Lots(seed), customers);
        Play.ofEmpty(plan(counters)).run(new double[counters], queue, queue);
        return queue.result();
    }

    private static HallPlan plan(int counters) {
        var all = new ArrayList<CounterPlan>();
        for (int i = 0; i < counters; i++) {
            var id = String.valueOf(i + 1);
            all.add(new CounterPlan(id, List.of(0), List.of(), CounterPlan.UNKNOWN_ROSTER));
        }
        return new HallPlan(List.of(new ServicePlan("calls", 0)), all);
    }

    private Result result() {
        int batches = 20;
        double mean = mean(0, customers);
        double squares = 0;
        for (int i = 0; i < batches; i++) {
            double off = mean(customers / batches * i, customers / batches * (i + 1)) - mean;
            squares += off * off;
        }
        double error = Math.sqrt(squares / (batches - 1) / batches);
        return new Result(
                new Erlang((double) waits / customers, mean, (double) gaveUp / customers), error);
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += waited[i];
        }
        return sum / (to - from);
    }

    @Override
    public double nextArrivalAt() {
        return come < customers ? nextAt : Double.POSITIVE_INFINITY;
    }

    @Override
    public void arrive(Play play) {
        arrivedAt[come] = nextAt;
        leavesAt[come] =
                patience == Double.POSITIVE_INFINITY
                        ? Double.POSITIVE_INFINITY
                        : nextAt + lots.exponential(patience);
        play.arrive(0, nextAt, nextAt);
        come++;
        nextAt += lots.exponential(gap);
    }

    @Override
    public double leavesAt(int entry) {
        return leavesAt[entry];
    }

    @Override
    public double holds(int entry, int counter, double calledAt) {
        return lots.exponential(service);
    }

    @Override
    public void called(int entry, int counter, double at) {
        end(entry, at - arrivedAt[entry]);
    }

    @Override
    public void missing(int entry, int counter, double at) {
        gaveUp++;
        end(entry, leavesAt[entry] - arrivedAt[entry]);
    }

    private void end(int entry, double wait) {
        waited[entry] = wait;
        waits += wait > 0 ? 1 : 0;
        gone++;
    }

    @Override
    public boolean seenEnough() {
        return gone == customers;
    }
}
