package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.StaffId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final StaffId DANA = new StaffId("s-1");
    private static final StaffId PIOTR = new StaffId("s-2");

    private Duration now = Duration.ofHours(-1);
    private final Attendance attendance = new Attendance(() -> now.toNanos());

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aClosedPageIsGoneAfterTheGraceAndNotBefore() {
        attendance.opened("page", DANA);
        attendance.closed("page");
        pass(Attendance.GRACE.minusNanos(1));
        assertThat(attendance.isAway(DANA)).isTrue();
        assertThat(attendance.listGone()).isEmpty();
        pass(Duration.ofNanos(1));
        assertThat(attendance.listGone()).containsExactly(DANA);
    }

    @Test
    void aReloadWithinTheGraceBeginsItAnew() {
        attendance.opened("page", DANA);
        attendance.closed("page");
        pass(Attendance.GRACE.minusSeconds(1));
        attendance.opened("reloaded", DANA);
        pass(Attendance.GRACE.multipliedBy(10));
        assertThat(attendance.listGone()).isEmpty();
        attendance.closed("reloaded");
        pass(Attendance.GRACE.minusSeconds(1));
        assertThat(attendance.listGone()).isEmpty();
    }

    @Test
    void oneOfTwoPagesIsEnough() {
        attendance.opened("one", DANA);
        attendance.opened("two", DANA);
        attendance.closed("one");
        pass(Attendance.GRACE);
        assertThat(attendance.isAway(DANA)).isFalse();
        assertThat(attendance.listGone()).isEmpty();
    }

    @Test
    void aPageMayCloseAfterItsReloadHasOpened() {
        attendance.opened("page", DANA);
        attendance.opened("reloaded", DANA);
        attendance.closed("page");
        attendance.closed("page");
        pass(Attendance.GRACE);
        assertThat(attendance.listGone()).isEmpty();
    }

    @Test
    void whoWasSignedInBeforeTheServerStartedHasTheGraceToComeBack() {
        attendance.opened("page", PIOTR);
        attendance.carriedOver(List.of(DANA, PIOTR));
        pass(Attendance.GRACE);
        assertThat(attendance.listGone()).containsExactly(DANA);
        attendance.forget(DANA);
        assertThat(attendance.isAway(DANA)).isFalse();
    }

    @Test
    void whoNeverHadAPageIsNoneOfItsBusiness() {
        pass(Attendance.GRACE);
        assertThat(attendance.listGone()).isEmpty();
    }
}
