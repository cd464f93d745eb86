package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.counters.ConsoleView.Notice;
import foyer.server.phrases.Phrases;
import foyer.webhost.ui.Icon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who wants help at a kiosk, and machines that need somebody. Not there when all is well. */
final class FloorPanel extends Section {
    private final transient Phrases phrases = Console.PHRASES;
    private final transient Actions actions;
    private transient @Nullable List<Help> drawnHelp;
    private transient @Nullable List<Notice> drawnNotices;

    FloorPanel(Actions actions) {
        this.actions = actions;
        addClassName("floor");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(List<Help> help, List<Notice> notices) {
        if (help.equals(drawnHelp) && notices.equals(drawnNotices)) {
            return;
        }
        drawnHelp = help;
        drawnNotices = notices;
        removeAll();
        help.forEach(one -> add(help(one)));
        notices.forEach(one -> add(notice(one)));
        setVisible(!help.isEmpty() || !notices.isEmpty());
    }

    private Div help(Help help) {
        var ago = phrases.say("ago", Map.of("n", help.minutes()));
        var words =
                new Div(
                        Parts.bold(phrases.say("help.text", Map.of("place", help.place()))),
                        Parts.small(
                                phrases.say(
                                        "help.detail",
                                        Map.of("language", help.language(), "ago", ago))));
        words.addClassName("grow");
        var line =
                new Div(
                        new Icon("hand"),
                        words,
                        Parts.button(
                                null, phrases.say("help.go"), () -> actions.goTo(help.node())));
        line.addClassNames("floor__line", "floor__line--help");
        return line;
    }

    private Div notice(Notice notice) {
        var line =
                switch (notice) {
                    case Notice.NodeGone(String node, boolean display) ->
                            line(
                                    display ? "monitor-x" : "wifi-off",
                                    phrases.say(
                                            display ? "notice.display.gone" : "notice.kiosk.gone",
                                            Map.of("node", node)));
                    case Notice.DeviceBlocked(String node, String device, String reason) ->
                            line("printer-x", device("notice.blocked", node, device, reason));
                    case Notice.DeviceWarning(String node, String device, String reason) ->
                            line("printer", device("notice.warning", node, device, reason));
                };
        line.addClassNames("floor__line", "floor__line--notice");
        return line;
    }

    private String device(String phrase, String node, String device, String reason) {
        return phrases.say(
                phrase,
                Map.of(
                        "node", node,
                        "device", known("notice.device.", device, "device"),
                        "reason", known("notice.reason.", reason, "reason")));
    }

    /** Devices and reasons nodes will know one day are shown by the name they have. */
    private String known(String prefix, String word, String name) {
        return phrases.keys().contains(prefix + word)
                ? phrases.say(prefix + word)
                : phrases.say(prefix + "other", Map.of(name, word));
    }

    private static Div line(String icon, String text) {
        return new Div(new Icon(icon), new Span(text));
    }
}
