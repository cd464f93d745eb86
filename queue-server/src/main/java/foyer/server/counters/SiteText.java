package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.server.sites.Adjustment;
import foyer.server.sites.Priority;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.ticketing.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A site's names and times as one reader reads them. What the site does not have any more is called
 * by its code: an old ticket must not keep a console from being drawn.
 */
public record SiteText(Site site, Locale reader) {
    String of(Texts texts) {
        return texts.in(new LanguageCode(reader.getLanguage()));
    }

    public String service(ServiceCode code) {
        return site.findService(code).map(Service::name).map(this::of).orElse(code.value());
    }

    String counter(CounterId id) {
        return site.findCounter(id).map(known -> of(known.label())).orElse(id.value());
    }

    String profileOf(CounterId id) {
        return site.findCounter(id)
                .map(known -> of(site.getProfile(known.profile()).name()))
                .orElse("");
    }

    String node(NodeId id) {
        return site.findNode(id).map(node -> of(node.name())).orElse(id.value());
    }

    String adjustment(Code code) {
        return site.rules().adjustments().stream()
                .filter(one -> one.id().equals(code.value()))
                .findFirst()
                .map(Adjustment::name)
                .map(this::of)
                .orElse(code.value());
    }

    String priority(Code code) {
        return site.rules().priorities().stream()
                .filter(one -> one.id().equals(code.value()))
                .findFirst()
                .map(Priority::name)
                .map(this::of)
                .orElse(code.value());
    }

    /** Of contacts that could have been avoided, as the site lists them. */
    public List<Named<Code>> causes() {
        return site.rules().causes().stream()
                .map(one -> new Named<>(new Code(one.id()), of(one.name())))
                .toList();
    }

    public String language(LanguageCode code) {
        return Locale.forLanguageTag(code.value()).getDisplayLanguage(reader);
    }

    public LocalTime local(Instant at) {
        return at.atZone(site.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }
}
