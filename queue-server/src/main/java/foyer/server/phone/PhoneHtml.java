package foyer.server.phone;

import com.ibm.icu.util.ULocale;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.server.phone.PhoneView.Stage;
import foyer.server.phrases.Phrases;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The page as HTML. Everything that is not markup of ours is escaped. Any thread. */
final class PhoneHtml {
    private static final String BUNDLE = "/phrases/phone";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int REFRESH_SECONDS = 20;

    private final Map<LanguageCode, Phrases> phrases = new HashMap<>();
    private final LanguageCode first;

    /**
     * @param languages of the site; those without phrases of ours read the first that has them
     */
    PhoneHtml(List<LanguageCode> languages) {
        for (var language : languages) {
            var locale = Locale.forLanguageTag(language.value());
            if (Phrases.has(BUNDLE, locale)) {
                phrases.put(language, Phrases.load(BUNDLE, locale));
            }
        }
        var english = new LanguageCode("en");
        phrases.computeIfAbsent(english, _ -> Phrases.load(BUNDLE, Locale.ENGLISH));
        first = languages.stream().filter(phrases::containsKey).findFirst().orElse(english);
    }

    String ticket(PhoneView view, LocalTime now) {
        var language = phrases.containsKey(view.language()) ? view.language() : first;
        var say = phrases(language);
        var body =
                "<main id=\"page\" data-version=\""
                        + view.version()
                        + "\""
                        + (view.stage().isLast() ? " data-last" : "")
                        + ">"
                        + plate(view)
                        + stage(view, say)
                        + "<p class=\"foot\">"
                        + text(say.say("keep", Map.of("time", TIME.format(now))))
                        + "</p></main>";
        var title = say.say("title", Map.of("number", view.number()));
        return page(language, title, view.council(), body, !view.stage().isLast(), say);
    }

    /** For an address that is nobody's, in every language of the site that we speak. */
    String unknown(Texts council, List<LanguageCode> languages) {
        var body = new StringBuilder("<main id=\"page\" data-last>");
        for (var language : languages) {
            if (!phrases.containsKey(language)) {
                continue;
            }
            var say = phrases(language);
            body.append("<section class=\"card\"")
                    .append(languageAttributes(language))
                    .append("><h1>")
                    .append(text(say.say("unknown.title")))
                    .append("</h1><p>")
                    .append(text(say.say("unknown.text")))
                    .append("</p></section>");
        }
        body.append("</main>");
        var say = phrases(first);
        return page(
                first, say.say("unknown.title"), council.in(first), body.toString(), false, say);
    }

    private Phrases phrases(LanguageCode language) {
        return Objects.requireNonNull(
                phrases.get(phrases.containsKey(language) ? language : first));
    }

    private static String page(
            LanguageCode language,
            String title,
            String council,
            String body,
            boolean live,
            Phrases say) {
        return "<!doctype html><html"
                + languageAttributes(language)
                + " data-surface=\"phone\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>"
                + text(title)
                + "</title>"
                + (live
                        ? "<noscript><meta http-equiv=\"refresh\" content=\""
                                + REFRESH_SECONDS
                                + "\"></noscript>"
                        : "")
                + "<link rel=\"stylesheet\" href=\"/foyer/tokens.css\"><link rel=\"stylesheet\" href=\"/foyer-server/ticket.css\">"
                + (live ? "<script src=\"/foyer-server/ticket.js\" defer></script>" : "")
                + "</head><body><header><span class=\"arch\" aria-hidden=\"true\"></span><span class=\"grow\">"
                + text(council)
                + "</span><span class=\"live\" id=\"live\" hidden>"
                + text(say.say("live"))
                + "</span></header>"
                + body
                + "</body></html>";
    }

    private static String plate(PhoneView view) {
        return "<section class=\"plate\"><span class=\"code\">"
                + text(view.number())
                + "</span><span class=\"plate__cut\" aria-hidden=\"true\"></span><p>"
                + text(view.service())
                + "</p></section>";
    }

    private static String stage(PhoneView view, Phrases say) {
        return alias(view, say)
                + switch (view.stage()) {
                    case Stage.Waiting waiting -> waiting(waiting, say);
                    case Stage.Called(String counter) ->
                            call("go", counter, "called.title", "called.text", say);
                    case Stage.Serving(String counter) ->
                            call("card", counter, "serving.title", "serving.text", say);
                    case Stage.Finished _ -> card("finished.title", "finished.text", say);
                    case Stage.Missed _ -> card("missed.title", "missed.text", say);
                    case Stage.Left _ -> card("left.title", "left.text", say);
                };
    }

    private static String alias(PhoneView view, Phrases say) {
        var alias = view.alias();
        return alias == null
                ? ""
                : "<p class=\"card\">" + text(say.say("alias", Map.of("alias", alias))) + "</p>";
    }

    private static String waiting(Stage.Waiting waiting, Phrases say) {
        var way = waiting.way();
        return "<section class=\"card facts\" aria-live=\"polite\"><div class=\"fact\"><b>"
                + waiting.ahead()
                + "</b><span>"
                + text(say.say("ahead", Map.of("n", waiting.ahead())))
                + "</span></div><div class=\"fact\"><b class=\"code\">"
                + TIME.format(waiting.promised())
                + "</b><span>"
                + text(say.say("promised"))
                + "</span></div></section><section class=\"card where\"><span class=\"pin\" aria-hidden=\"true\"></span><div><b>"
                + text(waiting.place())
                + "</b>"
                + (way == null ? "" : "<p>" + text(way) + "</p>")
                + "</div></section>";
    }

    private static String call(
            String className, String counter, String title, String text, Phrases say) {
        return "<section class=\""
                + className
                + "\" role=\"status\"><h1>"
                + text(say.say(title, Map.of("counter", counter)))
                + "</h1><p>"
                + text(say.say(text))
                + "</p></section>";
    }

    private static String card(String title, String text, Phrases say) {
        return "<section class=\"card\" role=\"status\"><h1>"
                + text(say.say(title))
                + "</h1><p>"
                + text(say.say(text))
                + "</p></section>";
    }

    private static String languageAttributes(LanguageCode language) {
        boolean rightToLeft = ULocale.forLanguageTag(language.value()).isRightToLeft();
        return " lang=\"" + language.value() + "\" dir=\"" + (rightToLeft ? "rtl" : "ltr") + "\"";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
