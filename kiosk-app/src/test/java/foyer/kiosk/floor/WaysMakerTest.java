package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Ways;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Ways.Hold;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what the site allows to the times on the screen. */
class WaysMakerTest {
    private static final Instant SEVEN_PAST = Instant.parse("2026-11-23T10:07:30Z");

    @Test
    void timesAreWholeAndNeverSoonerThanAsked() {
        assertThat(holds(null, SEVEN_PAST))
                .containsExactly(
                        new Hold(Instant.parse("2026-11-23T10:40:00Z"), 30),
                        new Hold(Instant.parse("2026-11-23T12:10:00Z"), 120));
        assertThat(holds(null, Instant.parse("2026-11-23T10:10:00Z")).getFirst().at())
                .isEqualTo("2026-11-23T10:40:00Z");
        assertThat(holds(null, Instant.parse("2026-11-23T10:10:00.000001Z")).getFirst().at())
                .isEqualTo("2026-11-23T10:45:00Z");
    }

    @Test
    void nothingIsHeldPastTheLastTimeTheServerSaid() {
        assertThat(holds(Instant.parse("2026-11-23T10:40:00Z"), SEVEN_PAST))
                .extracting(Hold::minutes)
                .containsExactly(30);
        assertThat(holds(Instant.parse("2026-11-23T10:39:59Z"), SEVEN_PAST)).isEmpty();
    }

    @Test
    void withoutAClockToTrustNoTimeIsNamed() {
        assertThat(holds(null, null)).isEmpty();
    }

    private static List<Hold> holds(Instant until, Instant now) {
        var later = new Ways.Later(List.of(30, 120), until);
        var usual = Offers.open(1).services().getFirst();
        var service = Offers.with(usual, null, new Ways(null, later, null));
        return WaysMaker.ways(service, now).holds();
    }
}
