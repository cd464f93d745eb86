package foyer.server.sites.store;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.Counter;
import foyer.server.sites.NumberStyle;
import foyer.server.sites.Numbering;
import foyer.server.sites.Overflow;
import foyer.server.sites.Partner;
import foyer.server.sites.Service;
import foyer.server.sites.ServiceGroup;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.WorkProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A site as the tree of a file: the other half of {@link SiteReader}. */
final class SiteWriter {
    private final Site site;

    SiteWriter(Site site) {
        this.site = site;
    }

    Map<String, Object> tree() {
        var tree =
                new Tree()
                        .with("foyer", SiteFile.FORMAT)
                        .text("site", site.id())
                        .texts("council", site.council())
                        .texts("name", site.name())
                        .text("zone", site.zone().getId())
                        .text("cutOver", site.cutOver())
                        .with(
                                "languages",
                                site.languages().stream().map(LanguageCode::value).toList())
                        .with("numbering", numbering(site.numbering()));
        OpeningWriter.write(site.opening(), tree);
        return RulesWriter.write(site.rules(), tree)
                .with("partners", each(site.partners(), SiteWriter::partner))
                .with("groups", each(site.groups(), SiteWriter::group))
                .with("services", each(site.services(), this::service))
                .with("profiles", each(site.profiles(), SiteWriter::profile))
                .with("counters", each(site.counters(), SiteWriter::counter))
                .with("nodes", each(site.nodes(), SiteWriter::node))
                .entries();
    }

    static <T> List<Map<String, Object>> each(List<T> items, Function<T, Tree> write) {
        return items.stream().map(item -> write.apply(item).entries()).toList();
    }

    static List<String> codes(Iterable<ServiceCode> codes) {
        var all = new java.util.ArrayList<String>();
        codes.forEach(code -> all.add(code.value()));
        return all;
    }

    private static Tree numbering(Numbering numbering) {
        return new Tree()
                .with("first", numbering.first())
                .with("width", numbering.width())
                .with("offlineFrom", numbering.offlineFrom())
                .with("offlineTo", numbering.offlineTo())
                .with("bandSize", numbering.bandSize());
    }

    private static @Nullable Tree style(@Nullable NumberStyle style) {
        return style == null
                ? null
                : new Tree().with("first", style.first()).with("width", style.width());
    }

    private static Tree partner(Partner partner) {
        return new Tree().with("id", partner.id()).texts("name", partner.name());
    }

    private static Tree group(ServiceGroup group) {
        return new Tree()
                .with("id", group.id())
                .with("within", group.within())
                .with("icon", group.icon())
                .text("prefix", group.prefix())
                .with("numbers", style(group.numbers()))
                .texts("name", group.name())
                .texts("hint", group.hint());
    }

    private Tree service(Service service) {
        var tree =
                new Tree()
                        .text("code", service.code())
                        .with("partner", service.partner())
                        .with("group", service.group())
                        .with("icon", service.icon())
                        .text("prefix", service.prefix())
                        .with("numbers", style(service.numbers()))
                        .minutes("standardMinutes", service.standard())
                        .texts("name", service.name())
                        .texts("hint", service.hint())
                        .texts("shortName", service.shortName())
                        .texts("place", service.place())
                        .texts("way", service.way());
        OpeningWriter.write(service.offering(), tree);
        return tree;
    }

    private static Tree profile(WorkProfile profile) {
        return new Tree()
                .with("id", profile.id())
                .texts("name", profile.name())
                .with("services", codes(profile.services()))
                .some("overflow", each(profile.overflow(), SiteWriter::overflow));
    }

    private static Tree overflow(Overflow overflow) {
        return new Tree()
                .text("service", overflow.service())
                .with("waiting", overflow.waiting())
                .minutes("lateMinutes", overflow.late());
    }

    private static Tree counter(Counter counter) {
        var directions = new LinkedHashMap<String, Object>();
        counter.directions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> directions.put(e.getKey().value(), Keyword.of(e.getValue())));
        return new Tree()
                .text("id", counter.id())
                .texts("label", counter.label())
                .with("profile", counter.profile())
                .with("directions", directions.isEmpty() ? null : directions)
                .some("abilities", counter.abilities().stream().map(Keyword::of).toList());
    }

    private static Tree node(SiteNode node) {
        return new Tree()
                .text("id", node.id())
                .with("role", Keyword.of(node.role()))
                .with("mark", node.role() == SiteNode.Role.KIOSK ? node.mark() : null)
                .texts("name", node.name())
                .some("display", DisplaysWriter.plan(node.display()));
    }
}
