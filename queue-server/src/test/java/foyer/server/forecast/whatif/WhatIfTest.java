package foyer.server.forecast.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.CounterPlan.Overflow;
import foyer.server.forecast.Forecaster;
import foyer.server.forecast.Happening;
import foyer.server.forecast.Lots;
import foyer.server.forecast.Outcome;
import foyer.server.forecast.days.Office;
import foyer.server.forecast.days.PlayedDay;
import foyer.server.forecast.days.SimulatedDay;
import foyer.server.forecast.learning.Lessons;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final double TEN = 10 * 3600;
    private static final double ELEVEN = 11 * 3600;
    private static final double CLOSES = 19 * 3600;

    private final Office office = Office.of(5);
    private final SimulatedDay today = SimulatedDay.of(office, 8);
    private final Forecaster forecaster = new Forecaster(1, (customer, told, happened) -> {});

    WhatIfTest() {
        for (int number = 0; number < 8; number++) {
            var day = SimulatedDay.of(office, number);
            forecaster.openDay(day.weekday(), day.plan());
            PlayedDay.play(day).forEach(forecaster::hear);
            forecaster.closeDay();
        }
        forecaster.openDay(today.weekday(), today.plan());
        PlayedDay.play(today).stream().filter(one -> one.at() <= TEN).forEach(forecaster::hear);
    }

    private Outcome asPlanned() {
        return forecaster.whatIf(today.plan(), TEN);
    }

    @Test
    void oneCounterMoreFromElevenShortensTheWaitsAndKeepsThePromise() {
        var more = today.plan().withCounterLike(0, ELEVEN, CLOSES);
        var outcome = forecaster.whatIf(more, TEN);
        assertThat(outcome.meanWait()).isLessThan(0.9 * asPlanned().meanWait());
        assertThat(outcome.withinStandard()).isGreaterThan(asPlanned().withinStandard());
        assertThat(outcome.gaveUp()).isLessThan(asPlanned().gaveUp());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(asPlanned()).isEqualTo(asPlanned());
        assertThat(forecaster.forecast(TEN)).isEqualTo(forecaster.forecast(TEN));
    }

    @Test
    void aServiceHelpedByAnotherCounterWaitsLess() {
        int helper = 0;
        int helped = 2;
        assertThat(today.plan().counters().get(helper).services()).doesNotContain(helped);
        var plan = today.plan().withOverflow(helper, new Overflow(helped, 1));
        var before = asPlanned().services().get(helped);
        var after = forecaster.whatIf(plan, TEN).services().get(helped);
        assertThat(after.meanWait()).isLessThan(before.meanWait());
    }

    @Test
    void aShorterStandardForOneServiceShortensItsWaitsAtTheCostOfTheOthers() {
        var plan = today.plan().withStandard(3, 300);
        var before = asPlanned();
        var after = forecaster.whatIf(plan, TEN);
        assertThat(after.services().get(3).meanWait())
                .isLessThan(before.services().get(3).meanWait());
        assertThat(after.services().get(0).meanWait())
                .isGreaterThan(before.services().get(0).meanWait());
    }

    @Test
    void everybodyEndsSomehow() {
        for (var one : asPlanned().services()) {
            assertThat(one.notReached()).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(one.called()).isPositive();
        }
    }

    @Test
    void aRecordedDayPlayedAgainByItsOwnRulesIsThatDay() {
        var happenings = PlayedDay.play(today);
        var again = DayAgain.asItWas(recorded());
        long called = happenings.stream().filter(Happening.Called.class::isInstance).count();
        assertThat(again.called()).isCloseTo((double) called, Percentage.withPercentage(2));
    }

    @Test
    void lastTuesdayWithOneCounterMoreWouldHaveBeenQuicker() {
        var day = recorded();
        var more = today.plan().withCounterLike(0, ELEVEN, CLOSES);
        assertThat(DayAgain.with(day, more).meanWait())
                .isLessThan(DayAgain.asItWas(day).meanWait());
    }

    private RecordedDay recorded() {
        return Recorder.record(
                today.plan(), PlayedDay.play(today), forecaster.lessons(), new Lots(1));
    }

    @Test
    void aDayOfNobodyIsADay() {
        var lessons = new Lessons();
        lessons.openDay(today.weekday(), today.plan().services().size());
        var nobody = Recorder.record(today.plan(), List.of(), lessons, new Lots(1));
        assertThat(DayAgain.asItWas(nobody).called()).isZero();
    }
}
