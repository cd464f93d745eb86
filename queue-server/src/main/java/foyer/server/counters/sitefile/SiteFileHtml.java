package foyer.server.counters.sitefile;

import java.util.List;
import java.util.stream.Collectors;

/** The page in which an administrator reads what a changed file would do. */
final class SiteFileHtml {
    private static final String STYLE =
            """
            body{font:18px/1.5 system-ui,sans-serif;max-width:52em;margin:2em auto;padding:0 1em;
              color:#111;background:#fff}h1{font-size:28px}h2{font-size:21px;margin-top:1.6em}
            li{margin:.2em 0;overflow-wrap:anywhere}.kept{color:#444}
            button{font:inherit;font-weight:bold;padding:.6em 1.2em;min-height:48px;cursor:pointer}
            """;

    private SiteFileHtml() {}

    static String page(SiteLook look) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Site file"
                + "</title><style>"
                + STYLE
                + "</style></head><body><h1>Site file</h1>"
                + body(look)
                + "</body></html>";
    }

    private static String body(SiteLook look) {
        return switch (look) {
            case SiteLook.Faulty(var faults) ->
                    "<p>Nothing can be applied: these faults have to be mended first.</p>"
                            + list("faults", faults);
            case SiteLook.Changes changes when !changes.isAnything() && !changes.applied() ->
                    "<p id=\"same\">The sites run as their files say.</p>" + sites(changes);
            case SiteLook.Changes changes when changes.applied() ->
                    "<p id=\"applied\">Applied. Whoever waited still waits.</p>" + sites(changes);
            case SiteLook.Changes changes ->
                    "<p>This would become different at once, while the day goes on:</p>"
                            + sites(changes)
                            + form(changes.seen());
        };
    }

    private static String sites(SiteLook.Changes changes) {
        return changes.sites().stream()
                .map(
                        one ->
                                "<h2>"
                                        + escape(one.site())
                                        + "</h2>"
                                        + list("changes", one.changes())
                                        + list("kept", one.kept()))
                .collect(Collectors.joining());
    }

    private static String list(String name, List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : sentences.stream()
                        .map(one -> "<li>" + escape(one) + "</li>")
                        .collect(Collectors.joining("", "<ul class=\"" + name + "\">", "</ul>"));
    }

    private static String form(String seen) {
        return "<form method=\"post\"><input type=\"hidden\" name=\"seen\" value=\""
                + escape(seen)
                + "\"><button id=\"apply\">Apply now</button></form>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
