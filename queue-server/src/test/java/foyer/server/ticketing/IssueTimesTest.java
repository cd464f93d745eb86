package foyer.server.ticketing;

import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssueTimesTest {
    private final IssueTimes times = new IssueTimes();

    @Test
    void asManyAsWereIssuedSinceInWhateverOrderTheyCame() {
        var random = new Random(3);
        var all = new ArrayList<Instant>();
        for (int i = 0; i < 300; i++) {
            var at = Play.MORNING.plusSeconds(random.nextInt(200));
            times.add(TAX, at);
            all.add(at);
            var from = Play.MORNING.plusSeconds(random.nextInt(220) - 10);
            assertThat(times.countSince(TAX, from))
                    .isEqualTo((int) all.stream().filter(one -> !one.isBefore(from)).count());
        }
        assertThat(times.countSince(HOUSING, Instant.EPOCH)).isZero();
        times.clear();
        assertThat(times.countSince(TAX, Instant.EPOCH)).isZero();
    }

    @Test
    void theDayBeforeIsNotCountedAgainstTodaysQuota() {
        var play = Play.open();
        play.issue(TAX);
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY.plusDays(1)));
        play.after(java.time.Duration.ofDays(1));
        play.issue(TAX);
        var today = Play.MORNING.plus(java.time.Duration.ofHours(20));
        assertThat(play.state.issueTimes.countSince(TAX, today)).isEqualTo(1);
        assertThat(play.state.issueTimes.countSince(TAX, Instant.EPOCH)).as("carried").isEqualTo(2);
        assertThat(play.rebuilt().issueTimes.countSince(TAX, Instant.EPOCH)).isEqualTo(2);
    }
}
