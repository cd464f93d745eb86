package foyer.server.forecast.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.server.forecast.Lots;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class ServiceTimeTest {
    private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

    private final ServiceTime time = new ServiceTime();
    private final Lots lots = new Lots(1);

    @Test
    void aHistoryOfNothingIsFiveMinutesMoreOrLess() {
        assertThat(Math.exp(time.middle(MONDAY, 10))).isCloseTo(300, within(1.0));
        assertThat(time.mean(MONDAY, 10)).isBetween(300.0, 600.0);
    }

    @Test
    void oneValueMovesItAndIsNotBelievedAlone() {
        time.add(MONDAY, 10, 3_600);
        assertThat(Math.exp(time.middle(MONDAY, 10))).isBetween(350.0, 1_500.0);
        time.closeDay();
        assertThat(time.mean(MONDAY, 10)).isBetween(400.0, 2_500.0);
    }

    @Test
    void ofManyTheMiddleIsTheirs() {
        learn(40, 900, 900);
        assertThat(Math.exp(time.middle(MONDAY, 10))).isCloseTo(900, within(60.0));
    }

    @Test
    void anHourThatDiffersIsKnownAndOneWithoutHistoryLeansOnTheService() {
        learn(60, 600, 1_200);
        assertThat(Math.exp(time.middle(MONDAY, 14)))
                .isGreaterThan(1.5 * Math.exp(time.middle(MONDAY, 10)));
        assertThat(Math.exp(time.middle(MONDAY, 16))).isBetween(700.0, 1_000.0);
    }

    @Test
    void aWeekdayThatDiffersAtAnHourIsKnownAndOneWithoutHistoryLeansOnTheHour() {
        for (int week = 0; week < 40; week++) {
            learnDay(MONDAY, 600);
            learnDay(DayOfWeek.TUESDAY, 1_200);
        }
        assertThat(Math.exp(time.middle(DayOfWeek.TUESDAY, 10)))
                .isGreaterThan(1.5 * Math.exp(time.middle(MONDAY, 10)));
        assertThat(Math.exp(time.middle(DayOfWeek.FRIDAY, 10))).isBetween(700.0, 1_000.0);
    }

    private void learnDay(DayOfWeek day, double seconds) {
        for (int i = 0; i < 10; i++) {
            time.add(day, 10, seconds * Math.exp(0.3 * lots.normal()));
        }
        time.closeDay();
    }

    @Test
    void aDayOnWhichEverythingTakesLongerIsNoticedAndForgottenOvernight() {
        learn(40, 600, 600);
        for (int i = 0; i < 15; i++) {
            time.add(MONDAY, 10, 1_100 * Math.exp(0.3 * lots.normal()));
        }
        assertThat(Math.exp(time.todaysPace().middle())).isBetween(1.4, 1.9);
        time.closeDay();
        assertThat(Math.exp(time.todaysPace().middle())).isCloseTo(1, within(0.02));
    }

    @Test
    void valuesThatCannotBeAreTakenForASecond() {
        time.add(MONDAY, 10, 0);
        time.add(MONDAY, 10, -5);
        assertThat(time.mean(MONDAY, 10)).isPositive().isFinite();
    }

    private void learn(int days, double inTheMorning, double afterNoon) {
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < 10; i++) {
                time.add(MONDAY, 10, inTheMorning * Math.exp(0.3 * lots.normal()));
                time.add(MONDAY, 14, afterNoon * Math.exp(0.3 * lots.normal()));
            }
            time.closeDay();
        }
    }
}
