package foyer.server.sites;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.server.DemoSite;
import foyer.server.sites.Offered.Why;
import foyer.server.sites.hours.Opening;
import foyer.server.sites.hours.Spans;
import foyer.server.sites.hours.SpecialDays;
import foyer.server.sites.hours.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
    private static final ServiceCode TAX = new ServiceCode("council-tax");
    private static final Week OFFICE = Week.daily(Spans.of("09:00-17:00"));

    @Test
    void outOfHoursTheNextOpeningIsToldHolidaysAndAll() {
        var christmas = LocalDate.parse("2026-12-25");
        var days = new SpecialDays(christmas, christmas, Spans.CLOSED, Set.of(), null);
        var site = site(new Opening(OFFICE, List.of(days)), Offering.ALWAYS);

        assertThat(offered(site, "2026-12-24T17:00:00Z", Demand.NONE))
                .isEqualTo(closed(Why.OUT_OF_HOURS, "2026-12-26T09:00:00Z"));
        assertThat(offered(site, "2026-12-24T16:59:59Z", Demand.NONE))
                .isEqualTo(new Offered.Open(at("2026-12-24T17:00:00Z")));
    }

    @Test
    void aFullDayOpensAgainTomorrow() {
        var site = site(office(), quota(2, null));

        assertThat(offered(site, "2026-11-23T10:00:00Z", demand(1, 1)))
                .isInstanceOf(Offered.Open.class);
        assertThat(offered(site, "2026-11-23T10:00:00Z", demand(2, 0)))
                .isEqualTo(closed(Why.FULL, "2026-11-24T09:00:00Z"));
    }

    @Test
    void aFullDayOfAHouseThatNeverClosesOpensAgainAtTheCutOver() {
        var site = site(Opening.ALWAYS, quota(2, null));

        assertThat(offered(site, "2026-11-23T10:00:00Z", demand(2, 0)))
                .isEqualTo(closed(Why.FULL, "2026-11-24T03:00:00Z"));
    }

    @Test
    void aFullHourOpensAgainWithTheNextOrWithTheNextHours() {
        var site = site(office(), quota(null, 5));

        assertThat(offered(site, "2026-11-23T10:20:00Z", demand(9, 5)))
                .isEqualTo(closed(Why.FULL, "2026-11-23T11:00:00Z"));
        assertThat(offered(site, "2026-11-23T16:20:00Z", demand(9, 5)))
                .isEqualTo(closed(Why.FULL, "2026-11-24T09:00:00Z"));
        assertThat(offered(site, "2026-11-23T10:20:00Z", demand(9, 4)))
                .isInstanceOf(Offered.Open.class);
    }

    @Test
    void anHourIsOneOfTheSitesClock() {
        var site = DemoSite.load();

        assertThat(OfferRules.hourOf(site, at("2026-07-01T10:20:00Z")))
                .isEqualTo(at("2026-07-01T10:00:00Z"));
    }

    @Test
    void theLastTicketIsGivenBeforeClosing() {
        var site = site(office(), last(new LastTicket(Duration.ofMinutes(30), false)));

        assertThat(offered(site, "2026-11-23T16:29:59Z", Demand.NONE))
                .isInstanceOf(Offered.Open.class);
        assertThat(offered(site, "2026-11-23T16:30:00Z", Demand.NONE))
                .isEqualTo(closed(Why.ENDING, "2026-11-24T09:00:00Z"));
    }

    @Test
    void nobodyIsTakenWhoWouldBeServedPastClosing() {
        var site = site(office(), last(new LastTicket(Duration.ZERO, true)));
        var now = at("2026-11-23T16:00:00Z");
        var work = Duration.ofMinutes(10);

        for (int ahead = 0; ahead <= 30; ahead++) {
            var servedBy = OfferRules.usuallyServedBy(now, ahead, 2, work);
            var offered =
                    OfferRules.offered(
                            site, site.getService(TAX), now, new Demand(0, 0, false, servedBy));
            boolean onTime = !servedBy.isAfter(at("2026-11-23T17:00:00Z"));
            assertThat(offered instanceof Offered.Open).as("%s ahead", ahead).isEqualTo(onTime);
        }
        assertThat(OfferRules.usuallyServedBy(now, 11, 2, work))
                .as("eleven ahead at two counters are five rounds, and one's own")
                .isEqualTo(at("2026-11-23T17:00:00Z"));
        assertThat(OfferRules.usuallyServedBy(now, 3, 0, work)).isAfter(now);
    }

    @Test
    void withoutAnEstimateNobodyIsTurnedAwayForIt() {
        var site = site(office(), last(new LastTicket(Duration.ZERO, true)));

        assertThat(offered(site, "2026-11-23T16:59:00Z", Demand.NONE))
                .isInstanceOf(Offered.Open.class);
    }

    @Test
    void staffMayCloseAndAServiceMayBeGivenUp() {
        var byStaff = new Demand(0, 0, true, null);

        assertThat(offered(site(office(), Offering.ALWAYS), "2026-11-23T10:00:00Z", byStaff))
                .isEqualTo(new Offered.Closed(Why.BY_STAFF, null));
        assertThat(
                        offered(
                                site(office(), Offering.ALWAYS.asWithdrawn()),
                                "2026-11-23T10:00:00Z",
                                Demand.NONE))
                .isEqualTo(new Offered.Closed(Why.WITHDRAWN, null));
    }

    /** Whatever the rules and the time: an opening that is told is one. */
    @Test
    void atTheToldOpeningATicketCanBeHad() {
        var sites =
                List.of(
                        site(office(), quota(3, 2)),
                        site(Opening.ALWAYS, quota(3, 2)),
                        site(
                                new Opening(Week.daily(Spans.of("00:30-02:30")), List.of()),
                                last(new LastTicket(Duration.ofMinutes(20), true))));
        int closings = 0;
        for (var site : sites) {
            for (var at = at("2026-10-24T00:00:00Z");
                    at.isBefore(at("2026-10-27T00:00:00Z"));
                    at = at.plus(Duration.ofMinutes(7))) {
                var now = offered(site, at.toString(), demand(3, 2));
                if (now instanceof Offered.Closed(var why, var opensAt) && opensAt != null) {
                    closings++;
                    assertThat(opensAt).as("%s at %s", why, at).isAfter(at);
                    assertThat(offered(site, opensAt.toString(), Demand.NONE))
                            .as("%s at %s", why, at)
                            .isInstanceOf(Offered.Open.class);
                }
            }
        }
        assertThat(closings).isPositive();
    }

    private static Opening office() {
        return new Opening(OFFICE, List.of());
    }

    private static Offering quota(Integer perDay, Integer perHour) {
        return offering(new Quota(perDay, perHour), LastTicket.AT_CLOSING);
    }

    private static Offering last(LastTicket last) {
        return offering(Quota.NONE, last);
    }

    private static Offering offering(Quota quota, LastTicket last) {
        return new Offering(null, quota, last, Offering.USUAL_WORK, null, false);
    }

    private static Demand demand(int today, int thisHour) {
        return new Demand(today, thisHour, false, null);
    }

    private static Offered closed(Why why, String opensAt) {
        return new Offered.Closed(why, at(opensAt));
    }

    private static Offered offered(Site site, String at, Demand demand) {
        return OfferRules.offered(site, site.getService(TAX), at(at), demand);
    }

    /** The demonstration's, with these hours and this offering of its first service. */
    private static Site site(Opening opening, Offering offering) {
        var demo = DemoSite.load();
        return Sites.with(
                demo,
                demo.services().stream()
                        .map(one -> one.code().equals(TAX) ? one.with(offering) : one)
                        .toList(),
                opening);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
