package foyer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which business day a moment belongs to, as the offer says. Winter: London is at UTC. */
class OfferDayTest {
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

    @Test
    void theNightBelongsToTheDayBeforeUntilTheSitesCutOver() {
        var offer = (Offer) Samples.all().get("offer-cut-over");
        assertThat(offer.dayOf(Instant.parse("2026-03-02T04:29:59Z")))
                .isEqualTo(SECOND.minusDays(1));
        assertThat(offer.dayOf(Instant.parse("2026-03-02T04:30:00Z"))).isEqualTo(SECOND);
    }

    @Test
    void aServerThatDoesNotSayItMeansThree() {
        var offer = (Offer) Samples.all().get("offer");
        assertThat(offer.dayOf(Instant.parse("2026-03-02T02:59:59Z")))
                .isEqualTo(SECOND.minusDays(1));
        assertThat(offer.dayOf(Instant.parse("2026-03-02T03:00:00Z"))).isEqualTo(SECOND);
    }

    @Test
    void theCutOverIsInTheSitesOwnTime() {
        var offer = (Offer) Samples.all().get("offer-cut-over");
        // Summer: 04:30 in London is 03:30 UTC.
        assertThat(offer.dayOf(Instant.parse("2026-07-02T03:29:59Z")))
                .isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(offer.dayOf(Instant.parse("2026-07-02T03:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }
}
