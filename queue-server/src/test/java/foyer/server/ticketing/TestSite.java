package foyer.server.ticketing;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small office: four services, four counters of three profiles, kiosks and displays. */
public final class TestSite {
    public static final LanguageCode EN = new LanguageCode("en");
    public static final ServiceCode TAX = new ServiceCode("council-tax");
    public static final ServiceCode BENEFITS = new ServiceCode("benefits");
    public static final ServiceCode HOUSING = new ServiceCode("housing");
    public static final ServiceCode PLANNING = new ServiceCode("planning");
    public static final List<ServiceCode> SERVICES = List.of(TAX, BENEFITS, HOUSING, PLANNING);

    /** Takes tax and benefits, as counter 2 does. */
    public static final CounterId ONE = new CounterId("1");

    public static final CounterId TWO = new CounterId("2");

    /** Takes housing and benefits. */
    public static final CounterId THREE = new CounterId("3");

    /** Takes planning alone. */
    public static final CounterId FOUR = new CounterId("4");

    public static final List<CounterId> COUNTERS = List.of(ONE, TWO, THREE, FOUR);
    public static final NodeId DISPLAY = new NodeId("display-1");

    private TestSite() {}

    public static NodeId kiosk(int mark) {
        return new NodeId("kiosk-" + mark);
    }

    public static Site site() {
        return site("civic-centre", 2);
    }

    public static Site site(String id, int kiosks) {
        return site(id, kiosks, Numbering.DEFAULT);
    }

    /** As {@link #site()}, with another wait promised for tax. */
    public static Site siteWithTaxStandard(int minutes) {
        return site("civic-centre", 2, Numbering.DEFAULT, minutes, "council");
    }

    /** As {@link #site()}, with benefits of another organisation. */
    public static Site siteOfTwoPartners() {
        return site("civic-centre", 2, Numbering.DEFAULT, 15, "pensions");
    }

    public static Site site(String id, int kiosks, Numbering numbering) {
        return site(id, kiosks, numbering, 15, "council");
    }

    private static Site site(
            String id, int kiosks, Numbering numbering, int taxMinutes, String partner) {
        var nodes = new ArrayList<SiteNode>();
        for (int mark = 1; mark <= kiosks; mark++) {
            nodes.add(new SiteNode(kiosk(mark), SiteNode.Role.KIOSK, mark, text("Kiosk")));
        }
        nodes.add(new SiteNode(DISPLAY, SiteNode.Role.DISPLAY, 0, text("Display")));
        nodes.add(new SiteNode(new NodeId("display-2"), SiteNode.Role.DISPLAY, 0, text("Display")));
        return new Site(
                new SiteId(id),
                text("Council"),
                text("Civic centre"),
                ZoneId.of("Europe/London"),
                Site.DEFAULT_CUT_OVER,
                List.of(EN),
                numbering,
                List.of(
                        new Partner("council", text("Council")),
                        new Partner("pensions", text("Pensions"))),
                List.of(),
                List.of(
                        service(TAX, "C", taxMinutes, "council"),
                        service(BENEFITS, "B", 20, partner),
                        service(HOUSING, "H", 30, "council"),
                        service(PLANNING, "P", 20, "council")),
                List.of(
                        new WorkProfile("front", text("Front"), List.of(TAX, BENEFITS)),
                        new WorkProfile("home", text("Home"), List.of(HOUSING, BENEFITS)),
                        new WorkProfile("plans", text("Plans"), List.of(PLANNING))),
                List.of(
                        counter(ONE, "front"),
                        counter(TWO, "front"),
                        counter(THREE, "home"),
                        counter(FOUR, "plans")),
                nodes);
    }

    private static Counter counter(CounterId id, String profile) {
        return new Counter(id, text(id.value()), profile, Map.of());
    }

    private static Service service(ServiceCode code, String prefix, int minutes, String partner) {
        return new Service(
                code,
                partner,
                null,
                text(code.value()),
                null,
                text(prefix),
                "circle",
                new NumberPrefix(prefix),
                Duration.ofMinutes(minutes),
                text("Here"),
                null);
    }

    private static Texts text(String text) {
        return Texts.of(EN, text);
    }
}
