package foyer.server.forecast.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.server.forecast.CounterPlan;
import foyer.server.forecast.Hall;
import foyer.server.forecast.HallPlan;
import foyer.server.forecast.Happening;
import foyer.server.forecast.ServicePlan;
import foyer.server.forecast.learning.Lessons;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private final HallPlan plan =
            new HallPlan(
                    List.of(new ServicePlan("benefits", 900)),
                    List.of(
                            new CounterPlan(
                                    "1", List.of(0), List.of(), CounterPlan.UNKNOWN_ROSTER)));
    private final Lessons lessons = new Lessons();
    private final Announcer announcer = new Announcer(1);
    private final Hall hall;

    BaselineTest() {
        lessons.openDay(DayOfWeek.MONDAY, 1);
        hall = new Hall(plan, lessons);
    }

    private void hear(Happening happening) {
        hall.hear(happening);
        announcer.hear(happening);
    }

    @Test
    void theFormulae() {
        double perSecond = 4 / 300.0;
        assertThat(Baseline.queueLength(0, perSecond)).isCloseTo(75, within(1e-9));
        assertThat(Baseline.queueLength(7, perSecond)).isCloseTo(600, within(1e-9));
        assertThat(Baseline.queueLengthWithAbandonment(7, perSecond, 0))
                .isCloseTo(600, within(1e-9));
        assertThat(Baseline.queueLengthWithAbandonment(2, 0.01, 0.01))
                .isCloseTo(100 + 50 + 100 / 3.0, within(1e-9));
    }

    @Test
    void lastToEnterServiceAndHeadOfTheLine() {
        hear(new Happening.Arrived(0, 1, 0, 900));
        hear(new Happening.Arrived(100, 2, 0, 1_000));
        hear(new Happening.Arrived(200, 3, 0, 1_100));
        hear(new Happening.Called(240, 1, 0));
        var announced = announcer.announce(hall, 0, 400, 1_300);
        assertThat(announced.get(Baseline.LES)).isEqualTo(240);
        assertThat(announced.get(Baseline.HOL)).isEqualTo(300);
        assertThat(announced.get(Baseline.QL))
                .as("two ahead and oneself, at one counter")
                .isCloseTo(1.5 * announced.get(Baseline.USUAL), within(1e-9));
        assertThat(announced.get(Baseline.QLM)).isLessThan(announced.get(Baseline.QL));
    }
}
