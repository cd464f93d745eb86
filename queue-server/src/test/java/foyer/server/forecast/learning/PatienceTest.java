package foyer.server.forecast.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.server.forecast.Lots;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience();
    private final Lots lots = new Lots(7);

    @Test
    void withoutHistoryHardlyAnybodyLeaves() {
        assertThat(patience.rate()).isLessThan(1 / 7_200.0);
        assertThat(patience.draw(lots, 100)).isGreaterThan(100).isFinite();
    }

    /** Most are called before they would have left: those count as well. */
    @Test
    void patienceIsLearnedFromThoseWhoWereCalledToo() {
        for (int i = 0; i < 20_000; i++) {
            double stays = lots.exponential(1_200);
            double called = lots.exponential(600);
            patience.add(Math.min(stays, called), stays < called);
        }
        patience.closeDay();
        assertThat(1 / patience.rate()).isCloseTo(1_200, within(60.0));
        double more = 0;
        for (int i = 0; i < 20_000; i++) {
            more += (patience.draw(lots, 300) - 300) / 20_000;
        }
        assertThat(more).isCloseTo(1_200, within(120.0));
    }

    @Test
    void whoLeavesEarlyOrNotAtAllIsKnownFromWhoLeavesLate() {
        for (int i = 0; i < 2_000; i++) {
            boolean leaves = lots.chance(0.3);
            patience.add(leaves ? lots.between(0, 60) : 1_000, leaves);
        }
        patience.closeDay();
        assertThat(soon(0)).isGreaterThan(0.25);
        assertThat(soon(300)).isLessThan(0.05);
    }

    private double soon(double waited) {
        int left = 0;
        for (int i = 0; i < 4_000; i++) {
            left += patience.draw(lots, waited) < waited + 60 ? 1 : 0;
        }
        return left / 4_000.0;
    }
}
