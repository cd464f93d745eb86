package foyer.server.forecast.replay;

import foyer.server.forecast.Forecaster;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.ServicePlan;
import foyer.server.forecast.baselines.Announcer;
import foyer.server.forecast.baselines.Baseline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/**
 * Plays exported days as if live. Nothing is known of a customer before their line's moments have
 * come. What is not in an export is guessed, from the calls alone: who works where ({@link
 * Manning}) and who goes before whom ({@link HeadStarts}). Not thread-safe.
 */
final class Replay {
    private static final int LOOKED_AT = 30;

    private final Forecaster forecaster;
    private final Announcer announcer = new Announcer(HallPlan.MAX_SERVICES);
    private final Names kinds = new Names(HallPlan.MAX_SERVICES);
    private final HeadStarts headStarts = new HeadStarts();
    private final Manning manning = new Manning();
    private final MeanWaits meanWaits = new MeanWaits();
    private final Map<Integer, Said> said = new HashMap<>();

    Replay(long seed) {
        forecaster = Forecaster.ofUnknownRules(seed, (customer, told, happened) -> {});
    }

    /**
     * One day, its customers in the order they came.
     *
     * @param record gets everybody who came, with what they were told, once all is known
     */
    void day(List<Customer> customers, BiConsumer<Customer, Said> record) {
        learnNames(customers);
        forecaster.openDay(customers.getFirst().day().getDayOfWeek(), manning.plan(plans()));
        announcer.openDay();
        meanWaits.openDay();
        said.clear();
        var steps = steps(customers);
        while (!steps.isEmpty()) {
            take(steps.remove(), steps);
        }
        for (var one : customers) {
            record.accept(one, said.get(one.line()));
        }
        forecaster.closeDay();
        headStarts.closeDay();
    }

    /** That a service or counter exists is written in every office's settings. */
    private void learnNames(List<Customer> customers) {
        int together = 0;
        var ends = new PriorityQueue<Double>();
        for (var one : customers) {
            kinds.indexOf(kindOf(one));
            if (one.counter() != null) {
                manning.know(one.counter());
            } else if (one.wasCalled()) {
                ends.add(Double.isNaN(one.finishedAt()) ? one.turnAt() + 600 : one.finishedAt());
            }
            while (!ends.isEmpty() && ends.peek() < one.arrivedAt()) {
                ends.remove();
            }
            together = Math.max(together, ends.size());
        }
        for (int seat = 0; seat < Math.min(together, HallPlan.MAX_COUNTERS / 2); seat++) {
            manning.know(Manning.nameOfSeat(seat));
        }
    }

    private static String kindOf(Customer customer) {
        return customer.priority().isEmpty()
                ? customer.service()
                : customer.service() + ", priority " + customer.priority();
    }

    private List<ServicePlan> plans() {
        var plans = new ArrayList<ServicePlan>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            plans.add(new ServicePlan("kind " + kinds.get(kind), headStarts.of(kind)));
        }
        return plans;
    }

    private static PriorityQueue<Step> steps(List<Customer> customers) {
        var steps = new PriorityQueue<Step>();
        for (var one : customers) {
            steps.add(new Step(one.arrivedAt(), Step.Kind.ARRIVED, one));
            if (one.wasCalled()) {
                steps.add(new Step(one.turnAt(), Step.Kind.CALLED, one));
            }
            if (one.gaveUp()) {
                steps.add(new Step(one.leftAt(), Step.Kind.LEFT, one));
            }
        }
        return steps;
    }

    private void take(Step step, PriorityQueue<Step> steps) {
        var one = step.customer();
        switch (step.kind()) {
            case ARRIVED -> arrive(one);
            case CALLED -> call(one, steps);
            case STARTED -> hear(new Happening.Started(step.at(), one.line()));
            case FINISHED -> finish(one, step.at());
            case LEFT -> hear(new Happening.GaveUp(step.at(), one.line()));
        }
    }

    private void hear(Happening happening) {
        forecaster.hear(happening);
        announcer.hear(happening);
    }

    private void arrive(Customer one) {
        double now = one.arrivedAt();
        int kind = kinds.indexOf(kindOf(one));
        double promisedAt = now + headStarts.of(kind);
        double pause = forecaster.lessons().pauses().mean();
        manning.listLeft(forecaster.hall(), now, pause).forEach(this::hear);
        var told = forecaster.ask(kind, now);
        said.put(
                one.line(),
                new Said(
                        told.outlook(),
                        announce(kind, now, promisedAt),
                        meanWaits.ofTen(),
                        meanWaits.ofAll()));
        forecaster.tell(one.line(), now, told);
        hear(new Happening.Arrived(now, one.line(), kind, promisedAt));
    }

    /** Whoever would find a counter free needs no formula to be told so. */
    private Map<Baseline, Double> announce(int kind, double now, double promisedAt) {
        var announced = announcer.announce(forecaster.hall(), kind, now, promisedAt);
        if (forecaster.hall().posts().isAnybodyFree(kind, now)) {
            announced.put(Baseline.QL, 0.0);
            announced.put(Baseline.QLM, 0.0);
        }
        return announced;
    }

    private void call(Customer one, PriorityQueue<Step> steps) {
        int counter = manning.counterOf(one);
        if (counter >= forecaster.hall().plan().counters().size()) {
            return;
        }
        int kind = kinds.indexOf(kindOf(one));
        noteOrder(one, kind, counter);
        manning.called(counter, kind);
        meanWaits.add(one.waited());
        hear(new Happening.Called(one.turnAt(), one.line(), counter));
        double startedAt = Double.isNaN(one.startedAt()) ? one.turnAt() : one.startedAt();
        steps.add(new Step(startedAt, Step.Kind.STARTED, one));
        steps.add(new Step(finishedAt(one, kind, startedAt), Step.Kind.FINISHED, one));
    }

    /** Not said: as long as such services took so far. */
    private double finishedAt(Customer one, int kind, double startedAt) {
        double finishedAt =
                Double.isNaN(one.finishedAt())
                        ? startedAt + forecaster.lessons().meanService(kind, startedAt)
                        : one.finishedAt();
        // After the start, which comes last of what happens at one moment.
        return Math.max(finishedAt, startedAt + 0.5);
    }

    private void noteOrder(Customer one, int kind, int counter) {
        var takes = forecaster.hall().plan().counters().get(counter).services();
        int seen = 0;
        for (var other : forecaster.hall().listWaiting()) {
            if (other.service() != kind && takes.contains(other.service())) {
                headStarts.called(kind, one.arrivedAt(), other.service(), other.arrivedAt());
            }
            if (++seen == LOOKED_AT) {
                return;
            }
        }
    }

    private void finish(Customer one, double at) {
        manning.ended(one.line());
        hear(new Happening.Finished(at, one.line()));
    }
}
