package foyer.server.forecast;

import static foyer.server.forecast.Script.comer;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.CounterPlan.Overflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayTest {
    private static final List<ServicePlan> TWO =
            List.of(new ServicePlan("benefits", 900), new ServicePlan("housing", 600));

    private static HallPlan plan(CounterPlan... counters) {
        return new HallPlan(TWO, List.of(counters));
    }

    private static CounterPlan counter(List<Integer> services, Overflow... overflow) {
        return new CounterPlan("4", services, List.of(overflow), CounterPlan.UNKNOWN_ROSTER);
    }

    @Test
    void theEarliestPromiseGoesFirstWhateverTheService() {
        var script =
                Script.of(
                        comer(0, 0, 900, 60),
                        comer(0, 1, 901, 60),
                        comer(1, 2, 602, 60),
                        comer(1, 3, 3_600, 60));
        assertThat(script.play(plan(counter(List.of(0, 1))), 0).order())
                .containsExactly(0, 2, 1, 3);
    }

    @Test
    void atTheSamePromiseWhoeverCameFirst() {
        var script = Script.of(comer(0, 0, 10, 60), comer(1, 5, 2_000, 60), comer(0, 6, 2_000, 60));
        assertThat(script.play(plan(counter(List.of(0, 1))), 0).order()).containsExactly(0, 1, 2);
    }

    @Test
    void whatNeedsHelpIsComparedByPromiseAndTakenOnlyFromItsThreshold() {
        var helper = counter(List.of(0), new Overflow(1, 2));
        var script =
                Script.of(
                        comer(0, 0, 900, 60),
                        comer(1, 1, 10, 60),
                        comer(1, 2, 11, 60),
                        comer(0, 3, 5_000, 60));
        assertThat(script.play(plan(helper), 0).order())
                .as("with one of them waiting nobody helps")
                .containsExactly(0, 1, 3);
    }

    @Test
    void helpBeginsAlsoWhenTheFirstIsSoLateThoughNobodyComesMeanwhile() {
        var helper = counter(List.of(0), new Overflow(1, 5, 120));
        var script = Script.of(comer(0, 0, 0, 60), comer(1, 1, 400, 60));
        script.play(plan(helper), 0);
        assertThat(script.calls)
                .containsExactly(new Script.Turn(0, 0, 0), new Script.Turn(1, 0, 520));
    }

    @Test
    void ofSeveralThresholdsAllMustBePassed() {
        var helper = counter(List.of(0), new Overflow(1, 1), new Overflow(1, 2));
        var script = Script.of(comer(1, 0, 0, 60), comer(1, 90, 100, 60));
        script.play(plan(helper), 0);
        assertThat(script.calls).containsExactly(new Script.Turn(0, 0, 90));
    }

    @Test
    void nobodyFitsSoAnybodyMayOnceThePromiseIsDue() {
        var due = new Takers(Set.of(), true, Set.of());
        var waiting = List.of(new Waiting(0, 0, 0, 300, due), new Waiting(1, 0, 0, 900));
        var script = Script.of(comer(0, 0, 0, 60), comer(0, 0, 0, 60));
        new Opening(plan(counter(List.of(0))), waiting, 0)
                .play()
                .run(new double[] {10}, nobodyComes(script), script);
        assertThat(script.calls)
                .containsExactly(new Script.Turn(1, 0, 10), new Script.Turn(0, 0, 300));
    }

    @Test
    void whoeverIsMeantForACounterNeedNotWaitUntilItHelps() {
        var meant = new Takers(Set.of(), false, Set.of(0));
        var helper = counter(List.of(0), new Overflow(1, 9));
        var script = Script.of(comer(1, 0, 0, 60));
        new Opening(plan(helper), List.of(new Waiting(0, 1, 0, 300, meant)), 0)
                .play()
                .run(new double[] {10}, nobodyComes(script), script);
        assertThat(script.calls).containsExactly(new Script.Turn(0, 0, 10));
    }

    @Test
    void aCounterAtBreakCallsNobodyAndGoesOnAfterwards() {
        var spans = List.of(new Span(0, 100), new Span(400, 1_000));
        var one = new CounterPlan("4", List.of(0), List.of(), spans);
        var script =
                Script.of(
                        comer(0, 90, 990, 60),
                        comer(0, 120, 1_020, 60),
                        comer(0, 990, 0, 60),
                        comer(0, 999, 1, 60));
        script.play(plan(one), 0);
        assertThat(script.calls).extracting(Script.Turn::at).containsExactly(90.0, 400.0, 990.0);
    }

    @Test
    void whoeverHasLeftIsPassedOver() {
        var script =
                Script.of(
                        comer(0, 0, 900, 100),
                        new Script.Comer(0, 1, 901, 60, 50),
                        comer(0, 2, 902, 60));
        script.play(plan(counter(List.of(0))), 0);
        assertThat(script.order()).containsExactly(0, 2);
        assertThat(script.gone).containsExactly(new Script.Turn(1, 0, 100));
    }

    @Test
    void whoeverMayOnlyGoToOneCounterWaitsForItAndKeepsNobodyElse() {
        var waiting =
                List.of(
                        new Waiting(0, 0, 0, 100, Takers.only(Set.of(1))),
                        new Waiting(1, 0, 0, 200));
        var two = plan(counter(List.of(0)), counter(List.of(0)));
        var script = Script.of(comer(0, 0, 0, 60), comer(0, 0, 0, 60));
        new Opening(two, waiting, 0)
                .play()
                .run(new double[] {10, 500}, nobodyComes(script), script);
        assertThat(script.calls)
                .containsExactly(new Script.Turn(1, 0, 10), new Script.Turn(0, 1, 500));
    }

    /** An earlier promise does not help somebody who is not back yet. */
    @Test
    void whoeverIsHeldKeepsNobodyWaitingAndIsCalledByPromiseOnceBack() {
        var waiting =
                List.of(
                        new Waiting(0, 0, 0, 100, 250, Takers.ANY, 250),
                        new Waiting(1, 0, 0, 200),
                        new Waiting(2, 0, 0, 300),
                        new Waiting(3, 0, 0, 400));
        var script = Script.of(takesAMinute(), takesAMinute(), takesAMinute(), takesAMinute());
        var play = new Opening(plan(counter(List.of(0))), waiting, 0).play();
        for (int run = 0; run < 2; run++) {
            script.calls.clear();
            play.run(new double[] {150}, nobodyComes(script), script);
            assertThat(script.calls)
                    .as("run %d", run)
                    .containsExactly(
                            new Script.Turn(1, 0, 150),
                            new Script.Turn(2, 0, 210),
                            new Script.Turn(0, 0, 270),
                            new Script.Turn(3, 0, 330));
        }
    }

    @Test
    void whoeverIsAloneAndHeldIsCalledTheMomentTheyAreBack() {
        var waiting = List.of(new Waiting(0, 0, 0, 100, 250, Takers.ANY, 250));
        var script = Script.of(takesAMinute());
        new Opening(plan(counter(List.of(0))), waiting, 0)
                .play()
                .run(new double[] {0}, nobodyComes(script), script);
        assertThat(script.calls).containsExactly(new Script.Turn(0, 0, 250));
    }

    /** The helper takes housing once two wait. */
    @Test
    void whoeverIsHeldIsNobodyToHelp() {
        var helper = counter(List.of(0), new Overflow(1, 2));
        var waiting =
                List.of(new Waiting(0, 1, 0, 100), new Waiting(1, 1, 0, 200, 500, Takers.ANY, 500));
        var script = Script.of(takesAMinute(), takesAMinute());
        new Opening(plan(helper), waiting, 0)
                .play()
                .run(new double[] {0}, nobodyComes(script), script);
        assertThat(script.calls).containsExactly(new Script.Turn(0, 0, 500));
    }

    private static Script.Comer takesAMinute() {
        return comer(0, 0, 0, 60);
    }

    private static Fates nobodyComes(Script script) {
        return new Fates() {
            @Override
            public double nextArrivalAt() {
                return Double.POSITIVE_INFINITY;
            }

            @Override
            public void arrive(Play play) {
                throw new AssertionError("nobody comes");
            }

            @Override
            public double leavesAt(int entry) {
                return script.leavesAt(entry);
            }

            @Override
            public double holds(int entry, int counter, double calledAt) {
                return script.holds(entry, counter, calledAt);
            }
        };
    }

    /** Any plan, any day: at each call nobody with a better claim was waiting for that counter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyCallIsTheBestTheCounterCouldMake(long seed) {
        var lots = new Lots(seed);
        var plan = randomPlan(lots);
        var comers = randomComers(lots);
        var script = new Script(comers);
        script.play(plan, new double[plan.counters().size()]);
        assertThat(script.calls.size() + script.gone.size()).isEqualTo(comers.size());
        var called = new double[comers.size()];
        script.calls.forEach(turn -> called[turn.customer()] = turn.at());
        script.gone.forEach(
                turn -> called[turn.customer()] = comers.get(turn.customer()).leavesAt());
        for (var turn : script.calls) {
            var best = best(plan.counters().get(turn.counter()), comers, called, turn);
            assertThat(turn.customer()).isEqualTo(best);
        }
    }

    private static int best(
            CounterPlan counter, List<Script.Comer> comers, double[] ended, Script.Turn turn) {
        var there = new ArrayList<Integer>();
        for (int i = 0; i < comers.size(); i++) {
            if (comers.get(i).arrivedAt() <= turn.at() && ended[i] >= turn.at()) {
                there.add(i);
            }
        }
        var earliest =
                Comparator.comparingDouble((Integer i) -> comers.get(i).promisedAt())
                        .thenComparingDouble(i -> comers.get(i).arrivedAt())
                        .thenComparingInt(i -> i);
        // Those called at that very moment are still in the list: only better claims matter.
        return there.stream()
                .filter(i -> counter.services().contains(comers.get(i).service()))
                .filter(i -> ended[i] > turn.at() || i == turn.customer())
                .min(earliest)
                .orElse(turn.customer());
    }

    private static HallPlan randomPlan(Lots lots) {
        var counters = new ArrayList<CounterPlan>();
        counters.add(counter(List.of(0)));
        counters.add(counter(List.of(1)));
        for (int i = lots.below(3); i > 0; i--) {
            counters.add(counter(lots.chance(0.5) ? List.of(0, 1) : List.of(1)));
        }
        return new HallPlan(TWO, counters);
    }

    private static List<Script.Comer> randomComers(Lots lots) {
        var comers = new ArrayList<Script.Comer>();
        double at = 0;
        for (int i = 0; i < 400; i++) {
            at += lots.exponential(40);
            double promise = at + (lots.chance(0.2) ? lots.between(-600, 900) : 600);
            double leaves = lots.chance(0.1) ? at + lots.exponential(600) : 1e9;
            comers.add(new Script.Comer(lots.below(2), at, promise, lots.exponential(100), leaves));
        }
        return comers;
    }
}
