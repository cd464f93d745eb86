package foyer.server.sites.change;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.Numbering;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.Sites;
import foyer.server.sites.store.SiteFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteChangeTest {
    private static final ServiceCode TAX = new ServiceCode("tax");
    private static final ServiceCode WASTE = new ServiceCode("waste");
    private static final CounterId TWO = new CounterId("2");

    private static final String RUNNING =
            """
            foyer: 1
            site: town-hall
            council: {en: Town}
            name: {en: Town Hall}
            zone: Europe/London
            languages: [en]
            partners:
              - {id: council, name: {en: Council}}
              - {id: depot, name: {en: Depot}}
            groups:
              - {id: street, name: {en: Street}, icon: car}
            services:
              - {code: tax, partner: council, name: {en: Tax}, shortName: {en: Tax}, icon: coins, prefix: C, standardMinutes: 20, place: {en: A}}
              - {code: waste, partner: depot, group: street, name: {en: Waste}, shortName: {en: Waste}, icon: trash, prefix: W, standardMinutes: 15, place: {en: B}}
            profiles:
              - {id: money, name: {en: Money}, services: [tax]}
              - {id: street, name: {en: Street}, services: [waste]}
            counters:
              - {id: 1, label: {en: Counter 1}, profile: money}
              - {id: 2, label: {en: Counter 2}, profile: street, directions: {hall-1: left}}
            nodes:
              - {id: kiosk-1, role: kiosk, mark: 1, name: {en: Kiosk}}
              - {id: kiosk-2, role: kiosk, mark: 2, name: {en: Kiosk}}
              - {id: hall-1, role: display, name: {en: Hall}}
            """;

    /** Waste and all that is only there for it are gone. */
    private static final String WITHOUT_WASTE =
            """
            foyer: 1
            site: town-hall
            council: {en: Town}
            name: {en: Town Hall}
            zone: Europe/London
            languages: [en]
            partners:
              - {id: council, name: {en: Council}}
            groups: []
            services:
              - {code: tax, partner: council, name: {en: Tax}, shortName: {en: Tax}, icon: coins, prefix: C, standardMinutes: 30, place: {en: A}}
            profiles:
              - {id: money, name: {en: Money}, services: [tax]}
            counters:
              - {id: 1, label: {en: Counter 1}, profile: money}
            nodes:
              - {id: kiosk-1, role: kiosk, mark: 1, name: {en: Kiosk}}
            """;

    private final Site running = Sites.of(RUNNING);
    private final InUse wasteWaits = new InUse(Set.of(WASTE), Set.of(), Set.of());

    @Test
    void withNobodyThereTheSiteIsAsWantedButForTheKiosksBands() {
        var ready = ready(SiteChange.during(running, Sites.of(WITHOUT_WASTE), InUse.NOTHING));

        assertThat(ready.site().services()).hasSize(1);
        assertThat(ready.site().counters()).hasSize(1);
        assertThat(ready.site().getService(TAX).standard()).hasMinutes(30);
        assertThat(ready.kept())
                .containsExactly("Kiosk kiosk-2 is heard until the business day ends.");
    }

    @Test
    void aServiceSomebodyWaitsForIsOfferedToNobodyAndServedToTheEnd() {
        var ready = ready(SiteChange.during(running, Sites.of(WITHOUT_WASTE), wasteWaits));

        var waste = ready.site().getService(WASTE);
        assertThat(waste.offering().withdrawn()).isTrue();
        assertThat(waste.prefix().value()).isEqualTo("W");
        assertThat(waste.group()).isNull();
        assertThat(ready.site().getProfile("money").takes(WASTE))
                .as("the only profile left goes on calling them")
                .isTrue();
        assertThat(ready.kept())
                .contains(
                        "Service waste gives no more tickets and goes when nobody waits for it.",
                        "Work profiles money go on taking service waste until nobody waits for"
                                + " it.");
    }

    @Test
    void thoseWhoTookAServiceGoOnTakingItAndNobodyElse() {
        var changed = Sites.of(RUNNING.replace("services: [waste]", "services: [tax]"));

        var ready = ready(SiteChange.during(running, changed, wasteWaits));

        assertThat(ready.site().getProfile("street").takes(WASTE)).isTrue();
        assertThat(ready.site().getProfile("money").takes(WASTE)).isFalse();
        assertThat(ready(SiteChange.during(running, changed, InUse.NOTHING)).site())
                .isEqualTo(changed);
    }

    @Test
    void aCounterWithAnAdvisorStaysUntilTheyHaveSignedOut() {
        var inUse = new InUse(Set.of(WASTE), Set.of(TWO), Set.of());

        var ready = ready(SiteChange.during(running, Sites.of(WITHOUT_WASTE), inUse));

        assertThat(ready.site().getCounter(TWO).directions()).as("its display has gone").isEmpty();
        assertThat(ready.site().getProfileOf(TWO).takes(WASTE)).isTrue();
        assertThat(ready.kept()).contains("Counter 2 goes when its advisor has signed out.");
    }

    @Test
    void whoIsCalledToACounterThatGoesIsToldWhereTheyWereTold() {
        var hall = "  - {id: hall-2, role: display, name: {en: Hall}%s}\n";
        var before = Sites.of(RUNNING + hall.formatted(", display: {counters: [2]}"));
        var after = Sites.of(WITHOUT_WASTE + hall.formatted(", display: {counters: [1]}"));
        var inUse = new InUse(Set.of(WASTE), Set.of(TWO), Set.of());

        var ready = ready(SiteChange.during(before, after, inUse));

        assertThat(ready.site().listDisplaysFor(TWO)).hasSize(1);
        assertThat(after.listDisplaysFor(TWO)).isEmpty();
    }

    @Test
    void numbersChangeWithTheBusinessDayAndNotUnderTheQueue() {
        var changed =
                Sites.of(
                        RUNNING.replace("prefix: W", "prefix: D")
                                .replace("mark: 2", "mark: 7")
                                .replace("languages: [en]", "languages: [en]\ncutOver: \"04:00\"")
                                .replace(
                                        "partners:",
                                        "numbering: {first: 100, width: 4, offlineFrom: 600,"
                                                + " offlineTo: 899, bandSize: 20}\n"
                                                + "partners:"));

        var today = ready(SiteChange.during(running, changed, InUse.NOTHING));

        assertThat(today.site()).isEqualTo(running);
        assertThat(today.kept())
                .containsExactlyInAnyOrder(
                        "Numbers of service waste change with the next business day.",
                        "The end of the business day changes with the next business day.",
                        "The numbering changes with the next business day.");
        assertThat(ready(SiteChange.withNewDay(running, changed, InUse.NOTHING)).site())
                .isEqualTo(changed);
    }

    @Test
    void whatKiosksHoldForTomorrowDoesNotBecomeTheServers() {
        var tomorrow = new NumberBand(LocalDate.parse("2026-11-24"), 700, 729, 3);
        var held = new InUse(Set.of(), Set.of(), Set.of(tomorrow));
        var narrower = numbered(running, new Numbering(1, 3, 710, 999, 30));
        var wider = numbered(running, new Numbering(1, 3, 600, 999, 30));

        var kept = ready(SiteChange.withNewDay(running, narrower, held));

        assertThat(kept.site().numbering()).isEqualTo(running.numbering());
        assertThat(kept.kept())
                .containsExactly(
                        "The numbering stays: a kiosk holds numbers 700 to 729 of 2026-11-24, which"
                                + " must stay among the kiosks' own.");
        assertThat(ready(SiteChange.withNewDay(running, wider, held)).site()).isEqualTo(wider);
    }

    private static Site numbered(Site site, Numbering numbering) {
        return Sites.of(
                SiteFile.write(site)
                        .replace("offlineFrom: 700", "offlineFrom: " + numbering.offlineFrom()));
    }

    @Test
    void whoWaitsOverTheNightIsStillServed() {
        var ready = ready(SiteChange.withNewDay(running, Sites.of(WITHOUT_WASTE), wasteWaits));

        assertThat(ready.site().getService(WASTE).offering().withdrawn()).isTrue();
        assertThat(ready.site().nodes()).extracting(SiteNode::mark).containsExactly(1);
    }

    @Test
    void aPrefixCannotGoToAnotherServiceUnderTheQueue() {
        var changed =
                Sites.of(
                        RUNNING.replace("code: waste", "code: parking")
                                .replace("[waste]", "[parking]"));

        assertThat(SiteChange.during(running, changed, wasteWaits))
                .isInstanceOfSatisfying(
                        Planned.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .contains("prefix W")
                                        .contains("when the day has ended"));
    }

    @Test
    void anotherSitesFileIsRefused() {
        var other = Sites.of(RUNNING.replace("site: town-hall", "site: library"));

        assertThat(SiteChange.during(running, other, InUse.NOTHING))
                .isEqualTo(
                        new Planned.Refused("this is site library, and the queue is of town-hall"));
    }

    /** Whatever is in use and whichever file comes: nobody waits for what nobody takes. */
    @Test
    void everyoneWhoWaitsIsTakenBySomeCounter() {
        var files =
                List.of(
                        RUNNING,
                        WITHOUT_WASTE,
                        WITHOUT_WASTE.replace("tax", "rates"),
                        RUNNING.replace("services: [waste]", "services: [tax]"),
                        RUNNING.replace("profile: street", "profile: money"));
        for (var before : files) {
            for (var after : files) {
                for (var inUse :
                        List.of(
                                wasteWaits,
                                new InUse(Set.of(TAX), Set.of(), Set.of()),
                                new InUse(Set.of(TAX, WASTE), Set.of(TWO), Set.of()))) {
                    check(Sites.of(before), Sites.of(after), inUse);
                }
            }
        }
    }

    private static void check(Site before, Site after, InUse inUse) {
        if (!(SiteChange.during(before, after, inUse) instanceof Planned.Ready ready)) {
            return;
        }
        for (var code : inUse.services()) {
            if (before.findService(code).isPresent()) {
                assertThat(ready.site().counters())
                        .as("%s", code)
                        .anyMatch(c -> ready.site().getProfileOf(c.id()).takes(code));
            }
        }
    }

    private static Planned.Ready ready(Planned planned) {
        assertThat(planned).isInstanceOf(Planned.Ready.class);
        return (Planned.Ready) planned;
    }
}
