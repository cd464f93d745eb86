package foyer.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    private static final double NINE = 9 * 3600;
    private static final List<Span> OPEN = List.of(new Span(NINE, 17 * 3600));
    private static final HallPlan PLAN =
            new HallPlan(
                    List.of(new ServicePlan("benefits", 900), new ServicePlan("housing", 600)),
                    List.of(
                            new CounterPlan("1", List.of(0), List.of(), OPEN),
                            new CounterPlan("2", List.of(0, 1), List.of(), OPEN)));

    private final List<Double> settled = new ArrayList<>();
    private final Forecaster forecaster =
            new Forecaster(1, (customer, told, happened) -> settled.add(happened));

    private void open() {
        forecaster.openDay(DayOfWeek.MONDAY, PLAN);
        forecaster.hear(new Happening.Manned(NINE, 0));
        forecaster.hear(new Happening.Manned(NINE, 1));
    }

    private void arrive(int customer, int service, double at) {
        double standard = PLAN.services().get(service).standardSeconds();
        forecaster.hear(new Happening.Arrived(at, customer, service, at + standard));
    }

    @Test
    void withNothingLearnedAFreeCounterMeansNoWait() {
        open();
        assertThat(forecaster.ask(0, NINE + 60).outlook().high()).isZero();
    }

    @Test
    void withNothingLearnedAQueueStillHasASaneForecast() {
        open();
        for (int customer = 0; customer < 10; customer++) {
            arrive(customer, 0, NINE + 60);
        }
        var outlook = forecaster.ask(0, NINE + 60).outlook();
        assertThat(outlook.middle()).isBetween(300.0, 3_600.0);
        assertThat(outlook.ahead()).isBetween(7, 10);
    }

    @Test
    void peopleAheadAreThoseWhoWillReallyGoFirst() {
        open();
        arrive(0, 0, NINE);
        forecaster.hear(new Happening.Called(NINE, 0, 0));
        arrive(1, 1, NINE);
        forecaster.hear(new Happening.Called(NINE, 1, 1));
        arrive(2, 1, NINE + 1);
        arrive(3, 0, NINE + 2);
        var forecast = forecaster.forecast(NINE + 3);
        assertThat(forecast.waiting()).extracting(Waiting::number).containsExactly(2, 3);
        assertThat(forecast.outlooks().get(0).ahead()).isZero();
        assertThat(forecast.outlooks().get(1).ahead()).isBetween(0, 1);
        assertThat(forecast.newcomers()).hasSize(2);
    }

    @Test
    void anAdvisorAtAPlannedBreakIsExpectedBackWhenTheBreakEnds() {
        var spans = List.of(new Span(NINE, NINE + 3_600), new Span(NINE + 7_200, NINE + 20_000));
        var one = new CounterPlan("1", List.of(0), List.of(), spans);
        forecaster.openDay(DayOfWeek.MONDAY, new HallPlan(PLAN.services(), List.of(one)));
        forecaster.hear(new Happening.Manned(NINE, 0));
        var outlook = forecaster.ask(0, NINE + 4_000).outlook();
        assertThat(outlook.low()).isEqualTo(3_200);
        assertThat(outlook.high()).isEqualTo(3_200);
    }

    @Test
    void whatWasToldIsSettledWhenTheCallComes() {
        open();
        arrive(0, 0, NINE);
        forecaster.tell(0, NINE, forecaster.ask(0, NINE));
        forecaster.hear(new Happening.Called(NINE + 120, 0, 0));
        assertThat(settled).containsExactly(120.0);
    }

    @Test
    void happeningsOutOfOrderOrAboutNobodyChangeNothing() {
        open();
        forecaster.hear(new Happening.Called(NINE, 99, 0));
        forecaster.hear(new Happening.Finished(NINE, 99));
        forecaster.hear(new Happening.Started(NINE, 99));
        forecaster.hear(new Happening.Missed(NINE, 99));
        forecaster.hear(new Happening.GaveUp(NINE, 99));
        assertThat(forecaster.forecast(NINE).waiting()).isEmpty();
        assertThat(forecaster.hall().posts().isAnybodyFree(0, NINE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rangesAreInOrderAndNobodyIsCalledAfterWhoeverWasPromisedLaterAtTheSameCounters(long seed) {
        var lots = new Lots(seed);
        open();
        for (int customer = 0; customer < 60; customer++) {
            arrive(customer, lots.below(2), NINE + customer);
        }
        var forecast = forecaster.forecast(NINE + 100);
        for (int i = 0; i < 60; i++) {
            var outlook = forecast.outlooks().get(i);
            assertThat(outlook.low()).isBetween(0.0, outlook.middle());
            assertThat(outlook.high()).isGreaterThanOrEqualTo(outlook.middle());
            for (int j = i + 1; j < 60; j++) {
                if (forecast.waiting().get(i).service() == forecast.waiting().get(j).service()) {
                    assertThat(forecast.outlooks().get(j).middle())
                            .isGreaterThanOrEqualTo(outlook.middle());
                }
            }
        }
    }
}
