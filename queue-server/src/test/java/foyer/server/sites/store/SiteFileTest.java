package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.DemoSite;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.Sites;
import foyer.server.yaml.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteFileTest {
    private static final String DEMO = DemoSite.yaml();
    private static final String ICONS = "/META-INF/resources/foyer/icons/";

    /** Small enough to see what each broken copy breaks; the lines are counted from 1. */
    private static final String SMALL =
            """
            foyer: 1
            site: town-hall
            council: {en: Town}
            name: {en: Town Hall}
            zone: Europe/London
            languages: [en]
            partners:
              - {id: council, name: {en: Council}}
            groups:
              - {id: money, name: {en: Money}, icon: landmark}
            services:
              - code: tax
                partner: council
                group: money
                name: {en: Tax}
                shortName: {en: Tax}
                icon: receipt
                prefix: C
                standardMinutes: 20
                place: {en: Area A}
              - {code: waste, partner: council, name: {en: Waste}, shortName: {en: Waste}, icon: trash, prefix: W, standardMinutes: 15, place: {en: Area B}}
            profiles:
              - {id: all, name: {en: All}, services: [tax, waste]}
            counters:
              - {id: 1, label: {en: Counter 1}, profile: all, directions: {hall-1: left}}
            nodes:
              - {id: kiosk-1, role: kiosk, mark: 1, name: {en: Kiosk}}
              - {id: hall-1, role: display, name: {en: Hall}}
            """;

    @Test
    void theDemonstrationSiteIsWhatTheCardAsksFor() {
        var site = Sites.of(DEMO);

        assertThat(site.partners()).hasSize(2);
        assertThat(site.services()).hasSize(8);
        assertThat(site.counters()).hasSize(6);
        assertThat(site.counters().stream().map(c -> c.profile()).distinct()).hasSize(6);
        assertThat(site.languages())
                .extracting(LanguageCode::value)
                .containsExactly("en", "cy", "pl", "ro", "pt", "lt", "bn", "ur", "ar", "zh");
        assertThat(site.nodes().stream().filter(n -> n.role() == SiteNode.Role.KIOSK)).hasSize(3);
        assertThat(site.services().stream().filter(s -> s.partner().equals("vale-homes")))
                .isNotEmpty();
    }

    /** One without a drawing is a black square. */
    @Test
    void everyIconOfTheDemonstrationIsDrawn() {
        var site = Sites.of(DEMO);
        var icons =
                Stream.concat(
                        site.services().stream().map(Service::icon),
                        site.groups().stream().map(ServiceGroup::icon));
        assertThat(icons)
                .allSatisfy(
                        icon ->
                                assertThat(SiteFileTest.class.getResource(ICONS + icon + ".svg"))
                                        .isNotNull());
    }

    @Test
    void everyServiceOfTheDemonstrationIsTakenBySomeCounter() {
        var site = Sites.of(DEMO);

        for (var service : site.services()) {
            assertThat(site.counters())
                    .as(service.code().value())
                    .anyMatch(c -> site.getProfile(c.profile()).takes(service.code()));
        }
    }

    @Test
    void aSmallSiteIsRead() {
        var site = Sites.of(SMALL);

        assertThat(site.getService(new ServiceCode("tax")).standard()).hasMinutes(20);
        assertThat(site.cutOver()).isEqualTo(Site.DEFAULT_CUT_OVER);
        assertThat(site.counters().getFirst().directions()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneFaultIsNamedWithItsPlace(String what, String from, String to, String expected) {
        assertThat(SMALL).as("the line to break").contains(from);

        var faults = faults(SMALL.replace(from, to));

        assertThat(faults).extracting(Fault::toString).containsExactly(expected);
    }

    static Stream<Arguments> oneFaultIsNamedWithItsPlace() {
        return Stream.of(
                broken(
                        "an unknown key with the nearest known",
                        "standardMinutes: 20",
                        "standardMinutes: 20\n    shortname: {en: T}",
                        "site.yaml:20:5 services[0]: unknown key 'shortname'; did you mean 'shortName'?"),
                broken(
                        "an unknown key far from all",
                        "foyer: 1",
                        "foyer: 1\ncolour: blue",
                        "site.yaml:2:1 unknown key 'colour'; known are adjustments, advisors, agencies, appointments, avoidableCauses, away, calls, comebacks, council, counters, cutOver, displays, …"),
                broken(
                        "a wrong version",
                        "foyer: 1",
                        "foyer: 2",
                        "site.yaml:1:8 foyer: is '2', accepted are whole numbers from 1 to 1"),
                broken(
                        "a key twice",
                        "zone: Europe/London",
                        "zone: Europe/London\nzone: Europe/Paris",
                        "site.yaml:6:1 key 'zone' is there twice, first in line 5"),
                broken(
                        "a missing key",
                        "    icon: receipt\n",
                        "",
                        "site.yaml:12:5 services[0]: 'icon' is missing"),
                broken(
                        "a bad zone",
                        "Europe/London",
                        "Europe/Londn",
                        "site.yaml:5:7 zone: unknown time zone 'Europe/Londn'; did you mean 'Europe/London'?"),
                broken(
                        "a bad cut-over",
                        "languages: [en]",
                        "languages: [en]\ncutOver: 3am",
                        "site.yaml:7:10 cutOver: is '3am', accepted is a time such as \"03:00\""),
                broken(
                        "bad minutes",
                        "standardMinutes: 20",
                        "standardMinutes: soon",
                        "site.yaml:19:22 services[0].standardMinutes: is 'soon', accepted are whole numbers from 1 to 480"),
                broken(
                        "no minutes at all",
                        "standardMinutes: 20",
                        "standardMinutes: 0",
                        "site.yaml:19:22 services[0].standardMinutes: is '0', accepted are whole numbers from 1 to 480"),
                broken(
                        "a missing translation",
                        "council: {en: Town}",
                        "council: {}",
                        "site.yaml:3:10 council: has no translation to en"),
                broken(
                        "a language the site does not have",
                        "council: {en: Town}",
                        "council: {en: Town, de: Stadt}",
                        "site.yaml:3:21 council: unknown key 'de'; known are en"),
                broken(
                        "an empty text",
                        "name: {en: Tax}\n",
                        "name: {en: }\n",
                        "site.yaml:15:15 services[0].name.en: is empty, accepted is a text"),
                broken(
                        "a short name too long",
                        "shortName: {en: Tax}",
                        "shortName: {en: Taxation of houses}",
                        "site.yaml:16:21 services[0].shortName.en: has 18 characters, accepted are 1 to 14"),
                broken(
                        "a service twice in a profile",
                        "{id: all, name: {en: All}, services: [tax, waste]}",
                        "{id: all, name: {en: All}, services: [tax, tax]}",
                        "site.yaml:23:48 profiles[0].services[1]: service 'tax' is there twice"),
                broken(
                        "a duplicate counter",
                        "counters:\n",
                        "counters:\n  - {id: 1, label: {en: Counter 1}, profile: all}\n",
                        "site.yaml:26:10 counters[1].id: counter '1' is there twice, first in line 25"),
                broken(
                        "a duplicate prefix",
                        "prefix: W",
                        "prefix: C",
                        "site.yaml:21:101 services[1].prefix: prefix 'C' is there twice, first in line 18"),
                broken(
                        "a prefix that begins another",
                        "prefix: W",
                        "prefix: CW",
                        "site.yaml:21:101 services[1].prefix: prefix 'CW' begins with prefix 'C' of line 18; no prefix may begin another"),
                broken(
                        "a prefix read as a digit",
                        "prefix: W",
                        "prefix: O",
                        "site.yaml:21:101 services[1].prefix: number prefix 'O' is not one to three capital letters without I, O, Q, S and Z"),
                broken(
                        "the kiosks' own prefix",
                        "prefix: W",
                        "prefix: K",
                        "site.yaml:21:101 services[1].prefix: prefix K is kept for numbers a kiosk makes up (K3-041)"),
                broken(
                        "an unknown partner",
                        "partner: council\n",
                        "partner: counsil\n",
                        "site.yaml:13:14 services[0].partner: unknown partner 'counsil'; did you mean 'council'?"),
                broken(
                        "an unknown group",
                        "group: money",
                        "group: home",
                        "site.yaml:14:12 services[0].group: unknown group 'home'; known are money"),
                broken(
                        "an unknown service in a profile",
                        "services: [tax, waste]",
                        "services: [tax, wast]",
                        "site.yaml:23:48 profiles[0].services[1]: unknown service 'wast'; did you mean 'waste'?"),
                broken(
                        "an unknown profile",
                        "profile: all",
                        "profile: most",
                        "site.yaml:25:46 counters[0].profile: unknown profile 'most'; known are all"),
                broken(
                        "a direction from something that is no display",
                        "{hall-1: left}",
                        "{kiosk-1: left}",
                        "site.yaml:25:64 counters[0].directions: unknown display 'kiosk-1'; known are hall-1"),
                broken(
                        "a direction that is none",
                        "hall-1: left",
                        "hall-1: lefft",
                        "site.yaml:25:72 counters[0].directions.hall-1: unknown direction 'lefft'; did you mean 'left'?"),
                broken(
                        "a kiosk without a mark",
                        "mark: 1, ",
                        "",
                        "site.yaml:27:5 nodes[0]: 'mark' is missing"),
                broken(
                        "a node twice, named once",
                        "{id: kiosk-1, role: kiosk, mark: 1",
                        "{id: hall-1, role: display",
                        "site.yaml:28:10 nodes[1].id: node 'hall-1' is there twice, first in line 27"),
                broken(
                        "a list that is none",
                        "languages: [en]",
                        "languages: [en]\nnumbering: [1]",
                        "site.yaml:7:12 numbering: is a list, accepted is a mapping of keys to values"),
                broken(
                        "a layout that is none",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {layout: callls}}",
                        "site.yaml:28:69 nodes[1].display.layout: unknown layout 'callls'; did you mean 'calls'?"),
                broken(
                        "a zone with a counter that is none",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {counters: [1, 9]}}",
                        "site.yaml:28:75 nodes[1].display.counters[1]: unknown counter '9'; did you mean '1'?"),
                broken(
                        "a counter twice in a zone",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {counters: [1, 1]}}",
                        "site.yaml:28:75 nodes[1].display.counters[1]: counter '1' is there twice"),
                broken(
                        "an empty zone",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {counters: []}}",
                        "site.yaml:28:71 nodes[1].display.counters: names no counter; left out, it is all of them"),
                broken(
                        "the sign of no counter",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {layout: counter}}",
                        "site.yaml:28:60 nodes[1].display: the sign of a counter names 0 counters, accepted is one"),
                broken(
                        "a volume past full",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {volume: 101}}",
                        "site.yaml:28:69 nodes[1].display.volume: is '101', accepted are whole numbers from 0 to 100"),
                broken(
                        "quiet hours without an end",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {quiet: {from: \"18:00\"}}}",
                        "site.yaml:28:68 nodes[1].display.quiet: 'until' is missing"),
                broken(
                        "quiet hours without length",
                        "name: {en: Hall}}",
                        "name: {en: Hall}, display: {quiet: {from: \"18:00\", until: \"18:00\"}}}",
                        "site.yaml:28:68 nodes[1].display.quiet: hours from 18:00 until 18:00 have no length"),
                broken(
                        "a plan of a display on a kiosk",
                        "name: {en: Kiosk}}",
                        "name: {en: Kiosk}, display: {volume: 9}}",
                        "site.yaml:27:60 nodes[0]: unknown key 'display'; known are id, mark, name, role"),
                broken(
                        "an alarm that never comes",
                        "languages: [en]",
                        "languages: [en]\ndisplays: {alarmSeconds: 0}",
                        "site.yaml:7:26 displays.alarmSeconds: is '0', accepted are whole numbers from 1 to 60"),
                broken(
                        "an entry no kiosk knows",
                        "languages: [en]",
                        "languages: [en]\nfront: {entries: [tel-us]}",
                        "site.yaml:7:19 front.entries[0]: unknown entry 'tel-us'; did you mean 'tell-us'?"),
                broken(
                        "an entry twice",
                        "languages: [en]",
                        "languages: [en]\nfront: {entries: [tell-us, tell-us]}",
                        "site.yaml:7:8 front: entry TELL_US is there twice"),
                broken(
                        "a time to load anew that is none",
                        "languages: [en]",
                        "languages: [en]\ndisplays: {reloadAt: night}",
                        "site.yaml:7:22 displays.reloadAt: is 'night', accepted is a time such as \"03:00\""),
                broken(
                        "a message twice",
                        "languages: [en]",
                        "languages: [en]\nmessages:\n  - {id: m, text: {en: A}}\n  - {id: m, text: {en: B}}",
                        "site.yaml:9:10 messages[1].id: message 'm' is there twice, first in line 8"),
                broken(
                        "YAML that cannot be read",
                        "council: {en: Town}",
                        "council: {en: Town",
                        "site.yaml:4:5 not readable as YAML: expected ',' or '}', but got :"),
                broken(
                        "an alias",
                        "council: {en: Town}\nname: {en: Town Hall}",
                        "council: &a {en: Town}\nname: *a",
                        "site.yaml:1:1 not readable as YAML: Number of aliases for non-scalar nodes exceeds the specified max=0"));
    }

    @Test
    void allFaultsAreNamedAtOnceInTheOrderOfTheFile() {
        var faults =
                faults(
                        SMALL.replace("Europe/London", "Mars/Base")
                                .replace("prefix: C", "prefix: Z")
                                .replace("profile: all", "profile: none"));

        assertThat(faults).extracting(Fault::line).containsExactly(5, 18, 25);
    }

    @Test
    void anEmptyFileAndAHugeOneAreFaults() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("# " + "x".repeat(600_000) + "\nfoyer: 1")).hasSize(1);
    }

    @Test
    void noMoreThanTheFirstFaultsAreKept() {
        var many = new StringBuilder(SMALL);
        for (int i = 0; i < 500; i++) {
            many.append("unknown-").append(i).append(": 1\n");
        }

        assertThat(faults(many.toString())).hasSize(200);
    }

    private static Arguments broken(String what, String from, String to, String expected) {
        return Arguments.of(what, from, to, expected);
    }

    private static List<Fault> faults(String yaml) {
        return switch (SiteFile.read("site.yaml", yaml)) {
            case SiteFile.Loaded.Ok _ -> List.of();
            case SiteFile.Loaded.Faulty(List<Fault> faults) -> faults;
        };
    }
}
