package foyer.server.phone;

import foyer.contract.words.LanguageCode;
import foyer.server.sites.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.function.Supplier;

/** Puts whole pages together. Everything that comes from elsewhere is escaped. Thread-safe. */
final class PhoneHtml {
    /** A page without script asks again by itself. */
    private static final int REFRESH_SECONDS = 20;

    private static final int RETRY_SECONDS = 60;

    /** Behind names where the site has no colours of its own; as in {@code tokens.css}. */
    private static final String USUAL_BAR = "#0A3F39";

    private final Supplier<Site> site;
    private final SiteLook look;
    private final InstantSource clock;

    /**
     * @param site as it is whenever a page is made
     */
    PhoneHtml(Supplier<Site> site, SiteLook look, InstantSource clock) {
        this.site = site;
        this.look = look;
        this.clock = clock;
    }

    /** The site's time, as pages show it. */
    String time() {
        return PhoneWords.clock(localTime());
    }

    String page(PhonePage page) {
        var words = PhoneWords.in(page.language());
        // Nobody's half-filled form is thrown away.
        int refresh = page.over() || page.ways().survey() ? 0 : REFRESH_SECONDS;
        return document(words, PhoneStages.title(page, words), refresh, mark(words), main(page));
    }

    /** What changes while a page is open. */
    String main(PhonePage page) {
        return PhoneStages.main(page, PhoneWords.in(page.language()), time());
    }

    /** Not loaded anew by itself: somebody is filling it in. */
    String tell(PhonePage page, String main) {
        var words = PhoneWords.in(page.language());
        return document(words, words.text("tell"), 0, mark(words), main);
    }

    /** Of a visit of another day: nothing on it changes by itself. */
    String home(LanguageCode wanted, boolean answered) {
        var words = PhoneWords.in(PhoneWords.nearest(wanted, site.get().languages()));
        var key = answered ? "survey.thanks" : "survey.home";
        return document(words, words.text(key), 0, "", PhoneStages.home(key, answered, words));
    }

    /** The same for every address that leads nowhere. */
    String unknown(LanguageCode language) {
        return notice("unknown", language);
    }

    String unknownMain(LanguageCode language) {
        return PhoneStages.notice("unknown", PhoneWords.in(language));
    }

    /** Our own fault; made of what cannot fail, so not even the time is on it. */
    String trouble(LanguageCode language) {
        return notice("trouble", language);
    }

    /** What was asked for is not done, and can be asked for again. */
    String notDone(LanguageCode language) {
        var words = PhoneWords.in(language);
        return document(words, words.text("undone"), 0, "", PhoneStages.undone(words));
    }

    private String notice(String key, LanguageCode language) {
        var words = PhoneWords.in(language);
        return document(words, words.text(key), RETRY_SECONDS, "", PhoneStages.notice(key, words));
    }

    /** "Live" is shown by the script while it is true, the time otherwise. */
    private String mark(PhoneWords words) {
        return """
        <span class="mark"><span class="mark__live">%s<span class="i i--activity" aria-hidden="true"></span></span>\
        <span class="mark__at">%s</span></span>"""
                .formatted(words.html("live"), words.html("updated", PhoneWords.time(localTime())));
    }

    private String document(
            PhoneWords words, String title, int refreshSeconds, String mark, String main) {
        var language = words.language();
        var refresh =
                refreshSeconds == 0
                        ? ""
                        : "<noscript><meta http-equiv=\"refresh\" content=\"%d\"></noscript>"
                                .formatted(refreshSeconds);
        return """
        <!doctype html>
        <html lang="%s" dir="%s" data-surface="phone"%s>
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow">
        <meta name="format-detection" content="telephone=no">
        <meta name="theme-color" content="%s">
        %s
        <link rel="stylesheet" href="/foyer/tokens.css">
        <link rel="stylesheet" href="/foyer/base.css">
        <link rel="stylesheet" href="/foyer/icons.css">
        <link rel="stylesheet" href="/foyer/phone.css">
        %s<script src="/foyer/phone.js" defer></script>
        </head>
        <body class="ph">
        <header><span class="arch" aria-hidden="true"></span><span class="grow">%s</span>%s</header>
        %s
        %s<p class="sr" role="status"></p>
        </body>
        </html>
        """
                .formatted(
                        language,
                        words.rightToLeft() ? "rtl" : "ltr",
                        look.hasLogo() ? " data-logo" : "",
                        HtmlText.escape(title),
                        look.findBar().orElse(USUAL_BAR),
                        refresh,
                        look.findSheet().map(PhoneHtml::styled).orElse(""),
                        HtmlText.isolated(site.get().council().in(language)),
                        mark,
                        main,
                        mark.isEmpty() ? "" : sound(words) + lost(words));
    }

    /** Shown by the script when it has asked and nobody answered. */
    private static String lost(PhoneWords words) {
        return "<p class=\"lost\" role=\"alert\">%s</p>\n".formatted(words.html("lost"));
    }

    private static String styled(SiteLook.File sheet) {
        return "<link rel=\"stylesheet\" href=\"%s\">\n".formatted(sheet.address());
    }

    /** Offered by the script where the browser can: it must be touched before it may be heard. */
    private static String sound(PhoneWords words) {
        return """
        <p class="sound" hidden><button type="button" class="btn" aria-pressed="false">\
        <span class="i i--volume-2" aria-hidden="true"></span><span>%s</span></button></p>
        """
                .formatted(words.html("sound"));
    }

    private LocalTime localTime() {
        Instant now = clock.instant();
        return now.atZone(site.get().zone()).toLocalTime();
    }
}
