package foyer.kiosk.roll;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.kiosk.roll.RollState.Seen;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What the printer says of its paper, and what it means for the count. */
class RollStateTest {
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-23T09:20");

    private final RollState used = RollState.NEW.printed(NINE, 5_000);

    @Test
    void whoeverPutsPaperInWhereItHadEndedPutsInAWholeRoll() {
        assertThat(used.out().opened().ready(false).usedDots()).isZero();
        assertThat(used.out().ready(false).hours()).isEqualTo(used.hours());
    }

    @Test
    void aCoverOpenedForAnotherReasonChangesNothing() {
        assertThat(used.opened().ready(false)).isEqualTo(used);
    }

    @Test
    void aSensorThatFlickersSeesTheOldRoll() {
        assertThat(used.ready(true).ready(false).usedDots()).isEqualTo(5_000);
        assertThat(used.ready(true).seen()).isEqualTo(Seen.NEAR_END);
    }

    @Test
    void whoeverOpensTheCoverNearTheEndAndLeavesEnoughHasChangedTheRoll() {
        assertThat(used.ready(true).opened().ready(false).usedDots()).isZero();
        assertThat(used.ready(true).opened().ready(true).usedDots()).isEqualTo(5_000);
    }

    @Test
    void fourWeeksAreRemembered() {
        var later = used.printed(NINE.plusDays(RollState.REMEMBERED_DAYS + 1), 7);
        assertThat(later.hours()).hasSize(1).containsValue(7L);
        assertThat(later.usedDots()).isEqualTo(5_007);
    }
}
