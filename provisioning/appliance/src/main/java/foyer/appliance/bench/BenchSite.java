package foyer.appliance.bench;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.Texts;
import foyer.server.sites.Counter;
import foyer.server.sites.Numbering;
import foyer.server.sites.Partner;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.WorkProfile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The site of the figures: eight services, six counters, 64 kiosks. Services and counters in turn
 * share two profiles, so that calling as many as come keeps every queue as long as it was.
 */
final class BenchSite {
    static final int KIOSKS = 64;
    static final LanguageCode LANGUAGE = new LanguageCode("en");
    static final List<String> PREFIXES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    static final List<ServiceCode> SERVICES =
            PREFIXES.stream().map(prefix -> code(prefix)).toList();
    static final List<CounterId> COUNTERS =
            IntStream.rangeClosed(1, 6).mapToObj(i -> new CounterId(Integer.toString(i))).toList();

    private BenchSite() {}

    static Site site() {
        return site("bench");
    }

    /** With displays for all counters. */
    static Site withDisplays(int displays) {
        return site(
                "bench", IntStream.rangeClosed(1, displays).mapToObj(BenchSite::display).toList());
    }

    static Site site(String id) {
        return site(id, List.of());
    }

    private static Site site(String id, List<SiteNode> displays) {
        return new Site(
                new SiteId(id),
                text("Council"),
                text("Centre"),
                ZoneOffset.UTC,
                Site.DEFAULT_CUT_OVER,
                List.of(LANGUAGE),
                Numbering.DEFAULT,
                List.of(new Partner("council", text("Council"))),
                List.of(),
                PREFIXES.stream().map(BenchSite::service).toList(),
                List.of(
                        new WorkProfile("even", text("Even"), everyOther(0)),
                        new WorkProfile("odd", text("Odd"), everyOther(1))),
                COUNTERS.stream().map(BenchSite::counter).toList(),
                Stream.concat(
                                IntStream.rangeClosed(1, KIOSKS).mapToObj(BenchSite::kiosk),
                                displays.stream())
                        .toList());
    }

    static NodeId kioskId(int mark) {
        return new NodeId("kiosk-" + mark);
    }

    static NodeId displayId(int turn) {
        return new NodeId("display-" + turn);
    }

    private static SiteNode display(int turn) {
        return new SiteNode(displayId(turn), SiteNode.Role.DISPLAY, 0, text("Hall " + turn));
    }

    private static ServiceCode code(String prefix) {
        return new ServiceCode("service-" + prefix.toLowerCase(Locale.ROOT));
    }

    private static Service service(String prefix) {
        var name = text("Service " + prefix);
        return new Service(
                code(prefix),
                "council",
                null,
                name,
                null,
                name,
                "receipt-text",
                new NumberPrefix(prefix),
                // Standards differ, so that promises of different services interleave.
                Duration.ofMinutes(10 + 5L * PREFIXES.indexOf(prefix)),
                text("Area A"),
                null);
    }

    private static Counter counter(CounterId id) {
        boolean even = COUNTERS.indexOf(id) % 2 == 0;
        return new Counter(id, text("Counter " + id), even ? "even" : "odd", Map.of());
    }

    private static List<ServiceCode> everyOther(int first) {
        return IntStream.iterate(first, i -> i < SERVICES.size(), i -> i + 2)
                .mapToObj(SERVICES::get)
                .toList();
    }

    private static SiteNode kiosk(int mark) {
        return new SiteNode(kioskId(mark), SiteNode.Role.KIOSK, mark, text("Kiosk " + mark));
    }

    private static Texts text(String english) {
        return new Texts(Map.of(LANGUAGE, english));
    }
}
