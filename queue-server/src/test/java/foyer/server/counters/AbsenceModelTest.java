package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FOUR;
import static foyer.server.TestQueue.PIOTR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.TestQueue;
import foyer.server.counters.AbsenceModel.Planned;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Command;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class AbsenceModelTest {
    private final TestQueue queue = new TestQueue();
    private final AbsenceModel model = new AbsenceModel(queue.site);

    @Test
    void everyFiveMinutesOfAWorkingDayCanBeChosenAndAllAreStillAhead() {
        var now = Instant.parse("2026-11-23T14:05:00Z");
        assertThat(model.listTimes(now))
                .hasSize(120)
                .startsWith(Instant.parse("2026-11-23T14:10:00Z"))
                .endsWith(Instant.parse("2026-11-24T00:05:00Z"));
        assertThat(model.listTimes(now.minusMillis(1))).startsWith(now);
    }

    @Test
    void timesAreTheSites() {
        assertThat(model.local(Instant.parse("2026-07-01T09:10:59Z")))
                .isEqualTo(LocalTime.of(10, 10));
    }

    @Test
    void onesOwnPlannedAbsencesAreListedWhileTheyAreNotOver() {
        queue.dana(new Command.SignIn(FOUR));
        plan(DANA, 60, 90);
        plan(PIOTR, 10, 20);
        queue.dana(new Command.Leave(DANA, Absence.Kind.BREAK, null));

        assertThat(model.listPlanned(queue.state, DANA, queue.now))
                .containsExactly(
                        new Planned(
                                queue.now.plusSeconds(3_600),
                                LocalTime.of(15, 0),
                                LocalTime.of(15, 30)));
        queue.minutes(90);
        assertThat(model.listPlanned(queue.state, DANA, queue.now)).isEmpty();
    }

    private void plan(foyer.contract.words.StaffId staff, long from, long until) {
        queue.dana(
                new Command.PlanAbsence(
                        staff,
                        queue.now.plusSeconds(60 * from),
                        queue.now.plusSeconds(60 * until)));
    }
}
