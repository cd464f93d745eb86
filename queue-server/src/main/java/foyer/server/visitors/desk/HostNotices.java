package foyer.server.visitors.desk;

import foyer.contract.words.LanguageCode;
import foyer.server.notices.Channel;
import foyer.server.notices.Courier;
import foyer.server.notices.Notice;
import foyer.server.phrases.Phrases;
import foyer.server.sites.Site;
import foyer.server.visitors.Host;
import foyer.server.visitors.Meant;
import foyer.server.visitors.Stay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a host is told of a visitor, by every way there is. Any thread.
 *
 * @param couriers one for each channel that is set up
 */
public record HostNotices(Map<Channel, Courier> couriers) {
    private static final String BUNDLE = "/foyer/server/visitors/notice";
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public HostNotices {
        couriers = Map.copyOf(couriers);
    }

    /** None: there is no way to tell this host. */
    List<Notice> about(Stay stay, Meant meant, Site site, Instant now) {
        return meant instanceof Meant.Known(var host) ? about(stay, host, site, now) : List.of();
    }

    private List<Notice> about(Stay stay, Host host, Site site, Instant now) {
        var all = new ArrayList<Notice>();
        var about = stay.id().value();
        if (couriers.containsKey(Channel.MAIL) && host.mail() != null) {
            var words = words(site);
            var values = values(stay, site, words.locale());
            all.add(
                    Notice.fresh(
                            about,
                            Channel.MAIL,
                            host.mail(),
                            words.say("subject", values),
                            text(words, stay, values),
                            now));
        }
        if (couriers.containsKey(Channel.WEBHOOK)) {
            var body = JSON.writeValueAsString(message(stay, host, site));
            all.add(Notice.fresh(about, Channel.WEBHOOK, "", "", body, now));
        }
        return all;
    }

    private static String text(Phrases words, Stay stay, Map<String, Object> values) {
        var lines = new ArrayList<String>();
        lines.add(words.say(stay.guest().organisation().isEmpty() ? "alone" : "from", values));
        lines.add(words.say("badge", values));
        if (stay.guest().needsHelp()) {
            lines.add(words.say("help", values));
        }
        lines.add(words.say("please", values));
        return String.join("\r\n\r\n", lines) + "\r\n";
    }

    private static Map<String, Object> values(Stay stay, Site site, Locale locale) {
        return Map.of(
                "name", stay.guest().name(),
                "organisation", stay.guest().organisation(),
                "number", Integer.toString(stay.number()),
                "time", time(stay, site),
                "site", site.name().in(new LanguageCode(locale.getLanguage())));
    }

    private static String time(Stay stay, Site site) {
        return TIME.format(LocalTime.ofInstant(stay.since(), site.zone()));
    }

    private static Map<String, Object> message(Stay stay, Host host, Site site) {
        return Map.of(
                "kind", "visitor.signed-in",
                "id", stay.id().value(),
                "site", site.id().value(),
                "at", stay.since().toString(),
                "badge", stay.number(),
                "visitor",
                        Map.of(
                                "name", stay.guest().name(),
                                "organisation", stay.guest().organisation(),
                                "needsHelp", stay.guest().needsHelp()),
                "host", Map.of("id", host.id().value(), "name", host.name()));
    }

    /** The house's own language when there are words in it. */
    private static Phrases words(Site site) {
        return site.languages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .filter(locale -> Phrases.has(BUNDLE, locale))
                .findFirst()
                .map(locale -> Phrases.load(BUNDLE, locale))
                .orElseGet(() -> Phrases.load(BUNDLE, Locale.ENGLISH));
    }

    void nudge() {
        couriers.values().forEach(Courier::nudge);
    }
}
