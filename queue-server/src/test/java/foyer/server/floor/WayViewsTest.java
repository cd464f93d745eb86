package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.server.DemoSite;
import foyer.server.sites.HeldPlaces;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.ticketing.QueueState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayViewsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String YAML =
            """
            foyer: 1
            site: hall
            council: {en: Town}
            name: {en: Hall}
            zone: Europe/London
            languages: [en]
            hours: {daily: "09:00-17:00"}
            partners: [{id: council, name: {en: Council}}]
            groups: []
            services:
              - code: tax
                partner: council
                name: {en: Tax}
                shortName: {en: Tax}
                icon: receipt
                prefix: C
                standardMinutes: 20
                workMinutes: 12
                place: {en: Area A}
                lastTicket: {minutesBeforeClosing: 5}
            profiles: [{id: all, name: {en: All}, services: [tax]}]
            counters: [{id: 1, label: {en: One}, profile: all}]
            nodes: []
            """;

    @Test
    void aPlaceCanBeHeldAsLongAsThereIsTimeToServeBeforeClosing() {
        var later = service(Sites.of(YAML), NOON).ways().later();

        assertThat(later.minutes()).containsExactly(30, 60, 120);
        assertThat(later.until()).isEqualTo("2026-11-23T16:48:00Z");
    }

    @Test
    void aClosedServiceHoldsNoPlaceAndAHouseThatNeverClosesHoldsThemWithoutAnEnd() {
        assertThat(service(Sites.of(YAML), NOON.plusSeconds(6 * 3_600)).ways()).isNull();
        var always = Sites.of(YAML.replace("hours: {daily: \"09:00-17:00\"}\n", ""));
        assertThat(service(always, NOON).ways().later().until()).isNull();
    }

    @Test
    void aSiteThatHoldsNoPlacesOffersNone() {
        var none = Sites.of(YAML + "heldPlaces: {minutes: []}\n");
        assertThat(none.rules().signposts().held()).isEqualTo(new HeldPlaces(List.of()));
        assertThat(service(none, NOON).ways()).isNull();
    }

    @Test
    void theDemonstrationsOfferWithAllItsLanguagesIsReadByKiosks() {
        var offer = offer(DemoSite.load(), NOON);
        var bytes = new MessageCodec().encode(offer);

        assertThat(bytes.length).isLessThan(Limits.VIEW_BYTES / 2);
        assertThat(offer.agencies()).isNotEmpty();
        assertThat(offer.services()).anyMatch(one -> one.ways().online() != null);
        assertThat(offer.services()).anyMatch(one -> one.ways().words() != null);
    }

    private static Offer.Service service(Site site, Instant now) {
        return offer(site, now).services().stream()
                .filter(one -> one.code().equals(new ServiceCode("tax")))
                .findFirst()
                .orElseThrow();
    }

    private static Offer offer(Site site, Instant now) {
        var views = new FloorViews(site, new ServerId("main"), "http://127.0.0.1/t/");
        return views.offer(QueueState.empty(site), now, new Stamp(1, 1, now));
    }
}
