package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.contract.words.PublicLanguages;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.server.DemoSite;
import foyer.server.TestQueue;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Command;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A closed service says why, when it opens again, and what to do meanwhile. */
class OfferedServicesTest {
    /** Monday, 14:00. */
    private final TestQueue queue = new TestQueue();

    @Test
    void outOfHoursTheNextOpeningIsTold() {
        var tax = offered("hours: {monday: \"09:00-13:00\", wednesday: \"10:00-16:00\"}");

        assertThat(tax.closed()).isEqualTo(Offer.Closed.OUT_OF_HOURS);
        assertThat(tax.opensAt()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
    }

    @Test
    void inItsHoursItIsOpenAndSaysNothing() {
        var tax = offered("hours: {monday: \"09:00-17:00\"}");

        assertThat(tax.closed()).isNull();
        assertThat(tax.opensAt()).isNull();
        assertThat(tax.instead()).isNull();
    }

    @Test
    void aFullHourOpensAgainWithTheNext() {
        queue.issue("council-tax", "en");
        queue.seconds(30);
        queue.issue("council-tax", "en");
        queue.issue("benefits", "en");

        assertThat(offered("quota: {perHour: 3}").closed()).isNull();
        var full = offered("quota: {perHour: 2}");
        assertThat(full.closed()).isEqualTo(Offer.Closed.FULL);
        assertThat(full.opensAt()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));

        queue.minutes(60);
        assertThat(offered("quota: {perHour: 2}").closed()).isNull();
        assertThat(offered("quota: {perDay: 2}").closed()).isEqualTo(Offer.Closed.FULL);
    }

    @Test
    void nobodyIsTakenWhoWouldBeServedPastClosing() {
        String[] rules = {
            "hours: {monday: \"09:00-14:30\"}",
            "workMinutes: 10",
            "lastTicket: {servedByClosing: true}"
        };
        queue.issue("council-tax", "en");
        queue.issue("council-tax", "en");
        assertThat(offered(rules).closed()).isNull();

        queue.issue("council-tax", "en");
        assertThat(offered(rules).closed())
                .as("three ahead of one counter are forty minutes")
                .isEqualTo(Offer.Closed.ENDING);

        queue.dana(new Command.SignIn(new foyer.contract.words.CounterId("2")));
        queue.order(
                new foyer.server.ticketing.Actor.Staff(new foyer.contract.words.StaffId("s-2")),
                new Command.SignIn(new foyer.contract.words.CounterId("3")));
        assertThat(offered(rules).closed()).as("two counters").isNull();
    }

    @Test
    void whatToDoInsteadIsToldWhileItIsClosed() {
        var inAll =
                PublicLanguages.ALL.stream()
                        .map(language -> language + ": Pay on the web")
                        .collect(Collectors.joining(", "));
        var tax = offered("withdrawn: true", "instead: {" + inAll + "}");

        assertThat(tax.closed()).isEqualTo(Offer.Closed.WITHDRAWN);
        assertThat(tax.instead()).isNotNull();
    }

    @Test
    void aGroupWithinAnotherStandsBehindItsTile() {
        var site =
                Sites.of(DEMO.replace("  - id: street\n", "  - id: street\n    within: voting\n"));
        var offer =
                new SiteViews(site, new ServerId("main"), "http://127.0.0.1/t/", Waits.UNKNOWN)
                        .offer(queue.state, queue.now, Stamp.NONE);

        assertThat(offer.groups()).extracting(Offer.Group::id).doesNotContain("street");
        assertThat(service(offer, "waste").group()).isEqualTo("voting");
    }

    private Offer.Service offered(String... rules) {
        var with = "    prefix: C\n    " + String.join("\n    ", rules) + "\n";
        var site = Sites.of(DEMO.replaceFirst("    prefix: C\n", with));
        var views = new SiteViews(site, new ServerId("main"), "http://127.0.0.1/t/", Waits.UNKNOWN);
        return service(views.offer(queue.state, queue.now, Stamp.NONE), "council-tax");
    }

    private static Offer.Service service(Offer offer, String code) {
        return offer.services().stream()
                .filter(service -> service.code().equals(new ServiceCode(code)))
                .findFirst()
                .orElseThrow();
    }

    private static final String DEMO = DemoSite.yaml();
}
