package foyer.server.counters.roll;

import foyer.contract.words.LanguageCode;
import foyer.server.counters.Words;
import foyer.server.sites.Site;
import foyer.server.visitors.Roll;
import foyer.server.visitors.Stay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roll as a page to print: one file, no script, nothing loaded from elsewhere. */
final class RollHtml {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> COLUMNS =
            List.of("seen", "name", "organisation", "host", "badge", "since");
    private static final String STYLE =
            """
            body{font:16px/1.4 'Noto Sans',sans-serif;margin:24px;color:#000;background:#fff}
            h1{font-size:26px;margin:0}h2{font-size:20px;margin:24px 0 8px}
            table{border-collapse:collapse;inline-size:100%;table-layout:fixed}
            .seen{inline-size:3.5em}.badge{inline-size:6.5em}.since{inline-size:4em}
            th,td{border:1px solid #000;padding:6px 8px;text-align:start;vertical-align:top;
              overflow-wrap:anywhere}
            tr{break-inside:avoid}.help{font-weight:bold}
            .count{font-size:22px;font-weight:bold}@page{margin:12mm}""";

    private final Site site;
    private final Words words;

    RollHtml(Site site, Words words) {
        this.site = site;
        this.words = words;
    }

    String page(Roll roll) {
        var language = words.reader().getLanguage();
        var direction = language.equals("ar") ? "rtl" : "ltr";
        return "<!doctype html><html lang=\""
                + language
                + "\" dir=\""
                + direction
                + "\"><head><meta charset=\"utf-8\"><title>"
                + say("visitors.roll")
                + "</title><style>"
                + STYLE
                + "</style></head><body>"
                + head(roll)
                + table(roll.inside().stream().map(this::row))
                + unseen(roll)
                + "</body></html>";
    }

    private String head(Roll roll) {
        var at = DAY_TIME.format(roll.at().atZone(site.zone()));
        return "<h1>"
                + say("visitors.roll")
                + "</h1><p>"
                + escape(site.name().in(new LanguageCode(words.reader().getLanguage())))
                + " · <bdi dir=\"ltr\">"
                + at
                + "</bdi></p><p class=\"count\">"
                + escape(
                        words.say(
                                "visitors.count",
                                Map.of("n", roll.inside().size(), "help", roll.needingHelp())))
                + "</p>";
    }

    private String table(Stream<String> rows) {
        var head = COLUMNS.stream().map(this::column).collect(Collectors.joining());
        return "<table><thead><tr>"
                + head
                + "</tr></thead><tbody>"
                + rows.collect(Collectors.joining())
                + "</tbody></table>";
    }

    /** Of a width of its own: a long name must not squeeze the time of arrival. */
    private String column(String one) {
        return "<th scope=\"col\" class=\"" + one + "\">" + say("visitors." + one) + "</th>";
    }

    private String row(Roll.Line line) {
        return row(line.stay(), line.perhapsTwice());
    }

    private String row(Stay stay, boolean perhapsTwice) {
        var guest = stay.guest();
        var marks =
                Stream.of(
                                mark(guest.needsHelp(), "visitors.needshelp"),
                                mark(perhapsTwice, "visitors.twice"),
                                mark(!stay.certain(), "visitors.uncertain"))
                        .collect(Collectors.joining());
        return "<tr><td></td>"
                + cell(guest.name(), marks)
                + cell(guest.organisation(), vehicle(stay))
                + cell(stay.hostName(), "")
                + "<td><bdi dir=\"ltr\">"
                + stay.number()
                + " · "
                + stay.code().mark()
                + "</bdi></td><td><bdi dir=\"ltr\">"
                + TIME.format(stay.since().atZone(site.zone()))
                + "</bdi></td></tr>";
    }

    private static String cell(String text, String more) {
        return "<td><bdi>" + escape(text) + "</bdi>" + more + "</td>";
    }

    private String mark(boolean there, String phrase) {
        return there ? "<div class=\"help\">" + say(phrase) + "</div>" : "";
    }

    private static String vehicle(Stay stay) {
        var vehicle = stay.guest().vehicle();
        return vehicle == null ? "" : "<div><bdi>" + escape(vehicle) + "</bdi></div>";
    }

    private String unseen(Roll roll) {
        return roll.unseen().isEmpty()
                ? ""
                : "<h2>"
                        + say("visitors.unseen")
                        + "</h2>"
                        + table(roll.unseen().stream().map(stay -> row(stay, false)));
    }

    private String say(String phrase) {
        return escape(words.say(phrase));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
