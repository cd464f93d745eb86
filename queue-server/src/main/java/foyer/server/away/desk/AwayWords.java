package foyer.server.away.desk;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.server.away.Contact;
import foyer.server.away.Follower.Reached;
import foyer.server.away.Moment;
import foyer.server.away.SmsText;
import foyer.server.away.Standing;
import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import foyer.server.phrases.Phrases;
import foyer.server.sites.Site;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the messages. Immutable, any thread.
 *
 * @param pages where phone pages live, ending in a slash
 */
record AwayWords(Site site, URI pages) {
    static final String BUNDLE = "/foyer/server/away/messages";

    private static final LanguageCode ENGLISH = new LanguageCode("en");
    private static final Map<LanguageCode, Phrases> ALL = load();

    private static Map<LanguageCode, Phrases> load() {
        var all = new HashMap<LanguageCode, Phrases>();
        PublicLanguages.ALL.forEach(
                one -> all.put(one, Phrases.load(BUNDLE, Locale.forLanguageTag(one.value()))));
        return Map.copyOf(all);
    }

    /** As the phone page chooses. */
    static LanguageCode nearest(LanguageCode wanted, List<LanguageCode> house) {
        return PublicLanguages.find(wanted)
                .or(
                        () ->
                                house.stream()
                                        .flatMap(own -> PublicLanguages.find(own).stream())
                                        .findFirst())
                .orElse(ENGLISH);
    }

    Notice notice(String about, Moment moment, Sight sight, Reached reached, Instant now) {
        var phrases = Optional.ofNullable(ALL.get(sight.language())).orElseThrow();
        var key = moment.name().toLowerCase(Locale.ROOT);
        var values = values(sight, reached);
        var to = reached.contact().address();
        return switch (reached.contact()) {
            case Contact.Mobile _ ->
                    Notice.fresh(about, Channel.SMS, to, "", sms(phrases, key, values), now);
            case Contact.Mail _ ->
                    Notice.fresh(
                            about,
                            Channel.MAIL,
                            to,
                            phrases.say("mail." + key + ".subject", values),
                            mail(phrases, key, values),
                            now);
        };
    }

    private static String sms(Phrases phrases, String key, Map<String, String> values) {
        // The link last and by itself, so that no phone takes more for a part of it.
        return SmsText.plain(phrases.say("sms." + key, values)) + "\n" + values.get("link");
    }

    private static String mail(Phrases phrases, String key, Map<String, String> values) {
        return String.join(
                "\r\n\r\n",
                phrases.say("mail." + key, values),
                phrases.say("mail.link", values) + "\r\n" + values.get("link"),
                phrases.say("mail.why", values) + "\r\n");
    }

    private Map<String, String> values(Sight sight, Reached reached) {
        var counter = sight.standing() instanceof Standing.Called(var label) ? label : "";
        return Map.of(
                "number",
                sight.number().value(),
                "counter",
                counter,
                "site",
                site.name().in(sight.language()),
                "link",
                pages + reached.token().value());
    }
}
