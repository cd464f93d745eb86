package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServerId;
import foyer.server.TestQueue;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Sites;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Kiosks number alone by the site's day, so the offer says when that turns. */
class OfferCutOverTest {
    private static final LocalTime CUT_OVER = LocalTime.of(4, 30);

    private final TestQueue queue = new TestQueue();
    private final Stamp stamp = new Stamp(3, 4, queue.now);

    @Test
    void theOfferCarriesTheSitesZoneAndCutOver() {
        var site = Sites.turningAt(queue.site, CUT_OVER);
        var views =
                new SiteViews(
                        site, new ServerId("main"), "http://127.0.0.1:8080/t/", Waits.UNKNOWN);

        var offer = views.offer(queue.state, queue.now, stamp);

        assertThat(offer.zone()).isEqualTo(site.zone().getId());
        assertThat(offer.cutOver()).isEqualTo(CUT_OVER);
        assertThat(views.offer(offer, Stamp.NONE).cutOver()).isEqualTo(CUT_OVER);
    }

    @Test
    void bothSidesCountTheSameDay() {
        var site = Sites.turningAt(queue.site, CUT_OVER);
        var views =
                new SiteViews(
                        site, new ServerId("main"), "http://127.0.0.1:8080/t/", Waits.UNKNOWN);
        var offer = views.offer(queue.state, queue.now, stamp);
        var turn = queue.now.atZone(site.zone()).with(CUT_OVER).toInstant();

        assertThat(offer.dayOf(turn)).isEqualTo(site.businessDay(turn));
        assertThat(offer.dayOf(turn.minusNanos(1)))
                .isEqualTo(site.businessDay(turn.minusNanos(1)))
                .isBefore(offer.dayOf(turn));
    }
}
