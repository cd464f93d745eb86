package foyer.server.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.Ways;
import foyer.contract.words.ServerId;
import foyer.server.DemoSite;
import foyer.server.sites.OfferRoom;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.sites.change.InUse;
import foyer.server.sites.change.Planned;
import foyer.server.sites.change.SiteChange;
import foyer.server.sites.store.FullSite;
import foyer.server.sites.store.SiteFile;
import foyer.server.sites.store.SiteFile.Loaded;
import foyer.server.ticketing.QueueState;
import foyer.server.yaml.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever site file is accepted, its kiosks can read their offer. */
class OfferRoomTest {
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final String LETTERS = "ABCDEFGHJKLMNPRTUVWXY";

    private final MessageCodec codec = new MessageCodec();

    @Test
    void theLimitsAreThoseOfTheContract() {
        assertThat(OfferRoom.SERVICES).isEqualTo(Offer.MAX_SERVICES);
        assertThat(OfferRoom.GROUPS).isEqualTo(Offer.MAX_GROUPS);
        assertThat(OfferRoom.BYTES).isEqualTo(Limits.VIEW_BYTES);
    }

    /** As long as they can be: one more sign for each service is refused. */
    @Test
    void twoHundredServicesWithTheLongestTextsHaveRoom() {
        int longest = longestHint();

        var offer = codec.encode(fullest(Sites.of(yaml(Offer.MAX_SERVICES, 1, longest))));
        assertThat(offer.length).isBetween(Limits.VIEW_BYTES * 8 / 10, Limits.VIEW_BYTES);
        assertThat(codec.decode(Offer.class, offer))
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok ->
                                assertThat(((Offer) ok.message()).services())
                                        .hasSize(Offer.MAX_SERVICES));

        var yaml = yaml(Offer.MAX_SERVICES, 1, longest + 1);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.path()).isEqualTo("services");
                            assertThat(fault.line()).isEqualTo(lineOf(yaml, "services:") + 1);
                            assertThat(fault.problem())
                                    .startsWith("what kiosks are told of services")
                                    .contains("accepted are at most " + Limits.VIEW_BYTES);
                        });
    }

    private static int longestHint() {
        int fits = 1;
        int tooLong = 400;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (faults(yaml(Offer.MAX_SERVICES, 1, middle)).isEmpty()) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits;
    }

    @Test
    void oneServiceMoreIsRefusedByItsLine() {
        assertThat(faults(yaml(Offer.MAX_SERVICES, 1, 1))).isEmpty();

        var yaml = yaml(Offer.MAX_SERVICES + 2, 1, 1);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.line())
                                    .isEqualTo(lineOf(yaml, "code: " + service(201)));
                            assertThat(fault.problem())
                                    .isEqualTo("is service 201, accepted are at most 200");
                        });
    }

    @Test
    void oneTileMoreIsRefusedByItsLineAndGroupsWithinOthersAreNone() {
        var within = "\n- {id: inner, name: {en: G}, icon: car, within: g-1}\nservices:";
        assertThat(faults(yaml(1, Offer.MAX_GROUPS, 1).replace("\nservices:", within))).isEmpty();

        var yaml = yaml(1, Offer.MAX_GROUPS + 2, 1);
        assertThat(faults(yaml))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.line()).isEqualTo(lineOf(yaml, "id: g-41,"));
                            assertThat(fault.problem())
                                    .isEqualTo(
                                            "is group beside others 41, accepted are at most 40");
                        });
    }

    /** What somebody still waits for stays for the day, and may be too much with what is new. */
    @Test
    void whatIsKeptForTheDayIsCountedToo() {
        var running = Sites.of(yaml(150, 1, 1));
        var wanted = Sites.of(yaml(200, 1, 1).replace("t-", "u-").replace("prefix: ", "prefix: Y"));
        var waited = running.services().stream().map(Service::code).collect(Collectors.toSet());

        assertThat(SiteChange.during(running, wanted, new InUse(waited, Set.of(), Set.of())))
                .isInstanceOfSatisfying(
                        Planned.Refused.class,
                        refused ->
                                assertThat(refused.toString())
                                        .contains(
                                                "a site has 350 services, accepted are at most 200, while the day"));
    }

    @Test
    void whateverATextIsMadeOfItsRoomIsCounted() {
        for (var text : List.of("a", "\\\"", "\\\\", "\\u0001", "ż", "م", "图", "😀")) {
            var site =
                    Sites.of(yaml(3, 1, 1).replace("{en: S}", "{en: \"" + text.repeat(7) + "\"}"));

            assertThat((long) codec.encode(fullest(site)).length)
                    .as(text)
                    .isBetween(OfferRoom.bytes(site) / 4, OfferRoom.bytes(site));
        }
        for (var site : List.of(DemoSite.load(), Sites.of(FullSite.YAML))) {
            assertThat((long) codec.encode(fullest(site)).length)
                    .isLessThanOrEqualTo(OfferRoom.bytes(site));
        }
    }

    /** With every number and time as long as one can be. */
    private static Offer fullest(Site site) {
        var views =
                new FloorViews(site, new ServerId("m".repeat(40)), "http://t/" + "t".repeat(191));
        var offer =
                views.offer(
                        QueueState.empty(site), AT, new Stamp(Long.MAX_VALUE, Long.MAX_VALUE, AT));
        return new Offer(
                offer.v(),
                offer.server(),
                offer.boot(),
                offer.seq(),
                offer.at(),
                offer.zone(),
                offer.businessDay(),
                offer.council(),
                offer.siteName(),
                offer.phoneAddress(),
                offer.numberWidth(),
                offer.languages(),
                offer.groups(),
                offer.services().stream().map(one -> fullest(site, one)).toList(),
                offer.cutOver(),
                offer.agencies(),
                offer.entries(),
                offer.needs(),
                offer.theme(),
                offer.signed());
    }

    private static Offer.Service fullest(Site site, Offer.Service one) {
        int most = Integer.MAX_VALUE;
        return new Offer.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.shortName(),
                one.icon(),
                one.prefix(),
                Offer.Closed.OUT_OF_HOURS,
                most,
                most,
                one.place(),
                one.way(),
                AT,
                site.getService(one.code()).offering().instead(),
                most,
                new Offer.Wait(most, most, most, most),
                ways(one.ways()));
    }

    private static Ways ways(@Nullable Ways ways) {
        var later = new Ways.Later(Collections.nCopies(Ways.Later.MAX_CHOICES, 9999), AT);
        return ways == null
                ? new Ways(null, later, null)
                : new Ways(ways.online(), later, ways.words());
    }

    private static String yaml(int services, int groups, int hint) {
        return """
               foyer: 1
               site: hall
               council: {en: Town}
               name: {en: Hall}
               zone: Europe/London
               languages: [en]
               partners: [{id: council, name: {en: Council}}]
               groups:
               %s
               services:
               %s
               profiles: [{id: all, name: {en: All}, services: [%s]}]
               counters: [{id: B-1, label: {en: One}, profile: all}]
               nodes: []
               """
                .formatted(
                        lines(groups, OfferRoomTest::groupLine),
                        lines(services, turn -> serviceLine(turn, hint)),
                        joined(services, OfferRoomTest::service));
    }

    private static String groupLine(int turn) {
        return "- {id: g-%d, name: {en: G}, icon: car}".formatted(turn);
    }

    private static String serviceLine(int turn, int hint) {
        return ("- {code: %s, partner: council, group: g-1, name: {en: S}, shortName: {en: S},"
                        + " icon: car, hint: {en: %s}, way: {en: %s}, prefix: %s, standardMinutes: 20,"
                        + " place: {en: A}}")
                .formatted(service(turn), "h".repeat(hint), "w".repeat(hint), prefix(turn));
    }

    private static String service(int turn) {
        return "t-" + "s".repeat(34) + "-%03d".formatted(turn);
    }

    private static String prefix(int turn) {
        return ""
                + LETTERS.charAt(turn / LETTERS.length())
                + LETTERS.charAt(turn % LETTERS.length());
    }

    private static String joined(int many, IntFunction<String> one) {
        return lines(many, one).replace("\n", ", ");
    }

    private static String lines(int many, IntFunction<String> one) {
        return IntStream.rangeClosed(1, many).mapToObj(one).collect(Collectors.joining("\n"));
    }

    private static List<Fault> faults(String yaml) {
        return SiteFile.read("site.yaml", yaml) instanceof Loaded.Faulty(var faults)
                ? faults
                : List.of();
    }

    private static int lineOf(String yaml, String part) {
        return 1
                + (int)
                        yaml.substring(0, yaml.indexOf(part))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
