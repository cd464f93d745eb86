package foyer.server.sites.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.sites.store.SiteFile.Loaded;
import foyer.server.yaml.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a site file with its line and what is accepted. */
class BadSiteFileTest {
    private static final List<String> LINES = FullSite.YAML.lines().toList();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFaultIsNamedWithItsLine(String what, String from, String to, String expected) {
        assertThat(FullSite.YAML).as("the part to break").contains(from);

        var faults = faults(FullSite.YAML.replace(from, to));

        assertThat(faults)
                .extracting(f -> f.path() + ": " + f.problem())
                .as(what)
                .containsExactly(expected);
        assertThat(faults.getFirst().line()).isEqualTo(lineOf(from));
    }

    static Stream<Arguments> aFaultIsNamedWithItsLine() {
        return Stream.of(
                broken(
                        "a million tickets a day",
                        "perDay: 40",
                        "perDay: 1000000",
                        "services[0].quota.perDay: is '1000000', accepted are whole numbers from 1"
                                + " to 100000"),
                broken(
                        "no ticket at all",
                        "perHour: 6",
                        "perHour: 0",
                        "services[0].quota.perHour: is '0', accepted are whole numbers from 1 to"
                                + " 100000"),
                broken(
                        "hours over each other",
                        "weekdays: [\"09:00-12:30\", \"13:30-17:00\"]",
                        "weekdays: [\"09:00-12:30\", \"12:00-17:00\"]",
                        "hours.weekdays[1]: hours 12:00-17:00 overlap hours 09:00-12:30"),
                broken(
                        "hours that end before they begin",
                        "saturday: \"10:00-12:00\"",
                        "saturday: \"22:00-02:00\"",
                        "hours.saturday: hours 22:00-02:00 do not end after they begin and by"
                                + " 24:00"),
                broken(
                        "hours in words",
                        "saturday: \"10:00-12:00\"",
                        "saturday: mornings",
                        "hours.saturday: is 'mornings', accepted are hours such as"
                                + " \"09:00-12:30\""),
                broken(
                        "hours as a mapping",
                        "saturday: \"10:00-12:00\"",
                        "saturday: {from: 10}",
                        "hours.saturday: is a mapping, accepted is a text"),
                broken(
                        "a weekday that is none",
                        "saturday: \"10:00-12:00\"",
                        "saturdy: \"10:00-12:00\"",
                        "hours: unknown key 'saturdy'; did you mean 'saturday'?"),
                broken(
                        "a date that is none",
                        "on: 2026-12-25",
                        "on: 25 December",
                        "specialDays[0].on: is '25 December', accepted is a date such as"
                                + " 2026-12-25"),
                broken(
                        "special days of a service that is not there",
                        "services: [tax]\n",
                        "services: [tx]\n",
                        "specialDays[1].services[0]: unknown service 'tx'; did you mean 'tax'?"),
                broken(
                        "special days of no service",
                        "services: [tax]\n",
                        "services: []\n",
                        "specialDays[1].services: names no service; leave it out when every service"
                                + " is meant"),
                broken(
                        "a profile that takes nothing",
                        "services: [tax, waste]",
                        "services: []",
                        "profiles[0].services: names no service, accepted is at least one"),
                broken(
                        "overflow of what is taken anyway",
                        "service: parking",
                        "service: waste",
                        "profiles[0].overflow[0].service: service 'waste' is there twice"),
                broken(
                        "overflow without a threshold",
                        "waiting: 5",
                        "waiting: many",
                        "profiles[0].overflow[0].waiting: is 'many', accepted are whole numbers"
                                + " from 1 to 10000"),
                broken(
                        "an ability that is none",
                        "abilities: [hearing-loop, low-counter, video]",
                        "abilities: [hearing-loop, low-counter, vidio]",
                        "counters[0].abilities[2]: unknown ability 'vidio'; did you mean 'video'?"),
                broken(
                        "an advisor with an unknown profile",
                        "profile: street}\ndisplays",
                        "profile: stret}\ndisplays",
                        "advisors[0].profile: unknown profile 'stret'; did you mean 'street'?"),
                broken(
                        "a cause without a name",
                        "{id: unclear-letter, name: {en: A letter nobody understood}}",
                        "{id: unclear-letter}",
                        "avoidableCauses[0]: 'name' is missing"),
                broken(
                        "a cause twice",
                        "[{id: unclear-letter,",
                        "[{id: unclear-letter, name: {en: Unclear}}, {id: unclear-letter,",
                        "avoidableCauses[1].id: cause 'unclear-letter' is there twice, first in"
                                + " line 45"),
                broken(
                        "yes instead of true",
                        "missedByRule: true",
                        "missedByRule: yes",
                        "calls.missedByRule: is 'yes', accepted are true and false"),
                broken(
                        "numbers among the kiosks' own",
                        "numbers: {first: 200, width: 3}",
                        "numbers: {first: 750, width: 3}",
                        "services[0].numbers: first number 750 lies among the kiosks' own, 700 to"
                                + " 999"),
                broken(
                        "a group's prefix that another begins with",
                        "prefix: P",
                        "prefix: DE",
                        "services[2].prefix: prefix 'DE' begins with prefix 'D' of line 62; no"
                                + " prefix may begin another"),
                broken(
                        "a group within a group that is not there",
                        "within: street",
                        "within: streets",
                        "groups[1].within: unknown group 'streets'; did you mean 'street'?"),
                broken(
                        "an address that is not encrypted",
                        "address: https://town.example/tax?from=kiosk",
                        "address: http://town.example/tax",
                        "services[0].online.address: address 'http://town.example/tax' is not an"
                                + " address such as https://www.example.org/council-tax"),
                broken(
                        "an address whose code nobody could read from paper",
                        "address: https://town.example/tax?from=kiosk",
                        "address: https://town.example/" + "x".repeat(160),
                        "services[0].online.address: address has 181 characters, accepted are 1 to"
                                + " 180"),
                broken(
                        "a step longer than the slip",
                        "- {en: Have your bill ready}",
                        "- {en: " + "x".repeat(121) + "}",
                        "services[0].online.steps[0].en: has 121 characters, accepted are 1 to"
                                + " 120"),
                broken(
                        "words in a language the site does not have",
                        "words: {en: \"rates, bill, band\"}",
                        "words: {en: rates, fr: impôts}",
                        "services[0].words: unknown key 'fr'; known are en"),
                broken(
                        "words of nobody",
                        "words: {en: \"rates, bill, band\"}",
                        "words: {}",
                        "services[0].words: a text has 0 languages, accepted are 1 to 40"),
                broken(
                        "a place held for a week",
                        "heldPlaces: {minutes: [20, 90]}",
                        "heldPlaces: {minutes: [20, 10080]}",
                        "heldPlaces.minutes[1]: is '10080', accepted are whole numbers from 10 to"
                                + " 480"),
                broken(
                        "a telephone number in words",
                        "phone: 0800 144 8848",
                        "phone: ask at the desk",
                        "agencies[0].phone: phone number is not digits and spaces, such as 0800"
                                + " 123 456"),
                broken(
                        "an organisation twice",
                        "id: police",
                        "id: advice",
                        "agencies[1].id: agency 'advice' is there twice, first in line 139"),
                broken(
                        "a long wait before closing",
                        "minutesBeforeClosing: 15",
                        "minutesBeforeClosing: 900",
                        "services[0].lastTicket.minutesBeforeClosing: is '900', accepted are whole"
                                + " numbers from 0 to 480"),
                broken(
                        "a text that is too long",
                        "instead: {en: Pay on our web site}",
                        "instead: {en: " + "x".repeat(401) + "}",
                        "services[0].instead.en: has 401 characters, accepted are 1 to 400"));
    }

    @Test
    void anUnknownPrefixOfAServiceWithoutAGroupsIsMissing() {
        var faults = faults(FullSite.YAML.replace("    prefix: C\n", ""));

        assertThat(faults).extracting(Fault::problem).containsExactly("'prefix' is missing");
    }

    @Test
    void aNeedThatNoCounterMeetsIsAFault() {
        var faults =
                faults(
                        FullSite.YAML.replace(
                                "abilities: [hearing-loop, low-counter, video]",
                                "abilities: [low-counter, video]"));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "site.yaml:38:12 adjustments[0].needs: no counter has that; whoever needs"
                                + " it would wait for ever");
    }

    @Test
    void groupsInACircleAreNamedOnceWithTheWayRound() {
        var faults =
                faults(
                        FullSite.YAML.replace(
                                "    hint: {en: Bins and cars}\n",
                                "    hint: {en: Bins and cars}\n    within: cars\n"));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "site.yaml:61:13 groups[0].within: the group is within itself: street"
                                + " within cars within street");
    }

    @Test
    void aGroupWithinItselfIsACircle() {
        assertThat(faults(FullSite.YAML.replace("within: street", "within: cars")))
                .extracting(Fault::problem)
                .containsExactly("the group is within itself: cars within cars");
    }

    @Test
    void specialDaysOverEachOtherAreNamedWithTheOtherLine() {
        var faults =
                faults(
                        FullSite.YAML.replace(
                                "specialDays:\n",
                                "specialDays:\n  - {from: 2026-12-24, to: 2026-12-26}\n"));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "site.yaml:14:5 specialDays[1]: special days 2026-12-25 overlap special"
                                + " days 2026-12-24 to 2026-12-26 of line 13");
    }

    @Test
    void specialDaysThatEndBeforeTheyBegin() {
        assertThat(faults(FullSite.YAML.replace("to: 2026-12-31", "to: 2026-12-01")))
                .extracting(Fault::problem)
                .containsExactly("special days end on 2026-12-01, before they begin on 2026-12-28");
    }

    @Test
    void aDayGivenTwiceIsNamedWithTheOtherLine() {
        var faults =
                faults(
                        FullSite.YAML.replace(
                                "  saturday: \"10:00-12:00\"\n",
                                "  saturday: \"10:00-12:00\"\n  monday: closed\n"));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "site.yaml:10:3 hours: 'weekdays' and 'monday' of line 12 both give hours"
                                + " of one day; name each day once");
    }

    @Test
    void moreThanAKioskCanHoldIsRefused() {
        var step = "        - {en: " + "x".repeat(120) + "}\n";
        var many = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            many.append(
                    """
                      - code: s%d
                        partner: council
                        name: {en: S}
                        shortName: {en: S}
                        icon: car
                        prefix: "%s"
                        standardMinutes: 15
                        place: {en: B}
                        online:
                          address: https://town.example/
                          title: {en: T}
                          steps:
                    """
                            .formatted(i, prefix(i)));
            many.append(step.repeat(8));
        }
        var faults = faults(FullSite.YAML.replace("profiles:\n", many + "profiles:\n"));

        assertThat(faults)
                .extracting(Fault::problem)
                .singleElement()
                .asString()
                .startsWith(
                        "what kiosks are told of services, groups, agencies and needs has up to")
                .contains("accepted are at most 262144");
    }

    private static String prefix(int number) {
        var letters = "ABCDEFGHJKLMNP";
        return "X" + letters.charAt(number / 14) + letters.charAt(number % 14);
    }

    @Test
    void aTabIsNamedWithItsLine() {
        var faults = faults(FullSite.YAML.replace("  saturday:", "\tsaturday:"));

        assertThat(faults).singleElement().extracting(Fault::line).isEqualTo(11);
        assertThat(faults.getFirst().problem()).contains("TAB");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine(@TempDir Path folder) throws IOException {
        var latin =
                FullSite.YAML.replace("Town Hall", "Café").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faultsOf(folder, latin))
                .extracting(Fault::toString)
                .containsExactly("site.yaml:4:15 the byte E9 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aCharacterCutInTheMiddleIsNotUtf8Either(@TempDir Path folder) throws IOException {
        var cut = "name: caf\u00e9".getBytes(StandardCharsets.UTF_8);

        assertThat(faultsOf(folder, java.util.Arrays.copyOf(cut, cut.length - 1)))
                .extracting(Fault::problem)
                .containsExactly("the byte C3 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void tenMegabytesAreNotEvenRead(@TempDir Path folder) throws IOException {
        assertThat(faultsOf(folder, new byte[10 * 1024 * 1024]))
                .extracting(Fault::problem)
                .containsExactly("has 10485760 bytes, accepted are at most 1572864");
    }

    @Test
    void aTowerOfBracketsIsAFaultAndNoCrash() {
        assertThat(faults("foyer: " + "[".repeat(100_000))).hasSize(1);
        assertThat(faults("{a: ".repeat(50_000))).hasSize(1);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var faults =
                faults(
                        FullSite.YAML
                                .replace("perDay: 40", "perDay: lots")
                                .replace("within: street", "within: cars")
                                .replace("\"13:30-17:00\"", "\"12:00-17:00\"")
                                .replace("recalls: 3", "recalls: -1"));

        assertThat(faults).extracting(Fault::line).containsExactly(10, 21, 64, 79);
    }

    @Test
    void whateverLineIsMissingNothingIsThrownAndEveryFaultHasALine() {
        int faulty = 0;
        for (int i = 0; i < LINES.size(); i++) {
            var some = new java.util.ArrayList<>(LINES);
            some.remove(i);
            for (var fault : faults(String.join("\n", some))) {
                faulty++;
                assertThat(fault.line()).isBetween(1, LINES.size());
                assertThat(fault.problem()).isNotBlank();
            }
        }
        assertThat(faulty).isGreaterThan(20);
    }

    private static int lineOf(String part) {
        var before = FullSite.YAML.substring(0, FullSite.YAML.indexOf(part));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static Arguments broken(String what, String from, String to, String expected) {
        return Arguments.of(what, from, to, expected);
    }

    private static List<Fault> faultsOf(Path folder, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("site.yaml"), bytes);
        return found(SiteFile.load(file));
    }

    private static List<Fault> faults(String yaml) {
        return found(SiteFile.read("site.yaml", yaml));
    }

    private static List<Fault> found(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Ok _ -> List.of();
            case Loaded.Faulty(var faults) -> faults;
        };
    }
}
