package foyer.server.forecast.days;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.Happening;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedDaysTest {
    /** Whoever has to change these numbers has changed the days the estimator is judged on. */
    @Test
    void theDaysAreTheFrozenOnes() {
        long customers = 0;
        double serviceSeconds = 0;
        double promises = 0;
        for (var office : JudgedDays.offices()) {
            for (var day : JudgedDays.of(office)) {
                for (var customer : day.customers()) {
                    customers++;
                    serviceSeconds += customer.serviceSeconds();
                    promises += customer.promisedAt() - customer.arrivedAt();
                }
            }
        }
        assertThat(customers).isEqualTo(200_240);
        assertThat(Math.round(serviceSeconds / 1000)).isEqualTo(95_798);
        assertThat(Math.round(promises / 1000)).isEqualTo(216_724);
    }

    @Test
    void everyShapeIsJudgedEquallyOften() {
        Map<DayShape, Integer> days = new EnumMap<>(DayShape.class);
        for (var office : JudgedDays.offices()) {
            JudgedDays.of(office).stream()
                    .skip(JudgedDays.LEARNING)
                    .forEach(day -> days.merge(day.shape(), 1, Integer::sum));
        }
        assertThat(days).hasSize(DayShape.values().length);
        assertThat(days.values()).containsOnly(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlayedDayIsInOrderAndEveryCustomerEndsOnce(long seed) {
        for (int number = 0; number < 6; number++) {
            var day = SimulatedDay.of(Office.of(seed), number);
            var happenings = PlayedDay.play(day);
            assertThat(happenings).isSortedAccordingTo((a, b) -> Double.compare(a.at(), b.at()));
            assertThat(ended(happenings)).hasSize(day.customers().size());
            assertThat(happenings).isEqualTo(PlayedDay.play(day));
        }
    }

    /** A rounding error once let a counter call before it had finished. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCounterHasOneCustomerAtATime(long seed) {
        var held = new HashSet<Integer>();
        var counterOf = new HashMap<Integer, Integer>();
        for (var happening : PlayedDay.play(SimulatedDay.of(Office.of(seed), 3))) {
            if (happening instanceof Happening.Called called) {
                assertThat(held.add(called.counter())).as("%s", called).isTrue();
                counterOf.put(called.customer(), called.counter());
            } else if (happening instanceof Happening.Finished finished) {
                held.remove(counterOf.get(finished.customer()));
            } else if (happening instanceof Happening.Missed missed) {
                held.remove(counterOf.get(missed.customer()));
            }
        }
    }

    @Test
    void nobodyIsCalledByAnAdvisorWhoIsNotThere() {
        var day = lateDay();
        for (var happening : PlayedDay.play(day)) {
            if (happening instanceof Happening.Called called) {
                assertThat(called.at())
                        .isGreaterThanOrEqualTo(day.mannedFrom().get(called.counter()));
            }
        }
    }

    private static SimulatedDay lateDay() {
        var office = Office.of(1);
        for (int number = 0; ; number++) {
            var day = SimulatedDay.of(office, number);
            if (day.shape() == DayShape.LATE_ADVISOR) {
                return day;
            }
        }
    }

    private static Set<Integer> ended(List<Happening> happenings) {
        var ended = new HashSet<Integer>();
        for (var happening : happenings) {
            switch (happening) {
                case Happening.Called called -> assertThat(ended.add(called.customer())).isTrue();
                case Happening.GaveUp gaveUp -> assertThat(ended.add(gaveUp.customer())).isTrue();
                case Happening.Arrived arrived -> {}
                case Happening.Started started -> {}
                case Happening.Finished finished -> {}
                case Happening.Missed missed -> {}
                case Happening.Withdrawn withdrawn -> {}
                case Happening.Manned manned -> {}
                case Happening.Left left -> {}
            }
        }
        return ended;
    }
}
