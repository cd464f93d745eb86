package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Help;
import foyer.server.counters.ConsoleView.Notice;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wants help at a kiosk, and machines that need somebody. Not there when all is well. */
final class FloorPanel extends Section {
    private final transient Words words = Console.words();
    private final transient Actions actions;
    private final KeptRows<Help> calls =
            new KeptRows<>(one -> List.of(one.from(), one.since()), Drawn::new);
    private final Div machines = new Div();
    private transient @Nullable List<Help> drawnHelp;
    private transient @Nullable List<Notice> drawnNotices;

    FloorPanel(Actions actions) {
        this.actions = actions;
        addClassName("floor");
        getElement().setAttribute("aria-live", "polite");
        calls.addClassName("floor__part");
        machines.addClassName("floor__part");
        add(calls, machines);
        setVisible(false);
    }

    void show(List<Help> help, List<Notice> notices) {
        if (help.equals(drawnHelp) && notices.equals(drawnNotices)) {
            return;
        }
        drawnHelp = help;
        drawnNotices = notices;
        calls.show(help);
        machines.removeAll();
        notices.forEach(one -> machines.add(notice(one)));
        setVisible(!help.isEmpty() || !notices.isEmpty());
    }

    private final class Drawn extends KeptRow<Help> {
        private final Div text = new Div();

        Drawn(Help first) {
            text.addClassName("grow");
            addClassNames("floor__line", "floor__line--help");
            var from = first.from();
            add(
                    new Icon("hand"),
                    text,
                    Parts.button(null, words.say("help.go"), () -> actions.goTo(from)));
        }

        @Override
        void draw(Help now) {
            var ago = words.say("ago", Map.of("n", now.minutes()));
            var detail = words.say("help.detail", Map.of("language", now.language(), "ago", ago));
            text.removeAll();
            text.add(Parts.bold(wanted(now)), Parts.small(detail));
        }
    }

    private String wanted(Help help) {
        return switch (help.from()) {
            case Help.From.Kiosk _ -> words.say("help.text", Map.of("place", help.place()));
            case Help.From.Phone(_, var number) ->
                    words.say(
                            "help.phone", Map.of("number", number.value(), "place", help.place()));
        };
    }

    private Div notice(Notice notice) {
        var line =
                switch (notice) {
                    case Notice.NodeGone(String node, boolean display) ->
                            line(
                                    display ? "monitor-x" : "wifi-off",
                                    words.say(
                                            display ? "notice.display.gone" : "notice.kiosk.gone",
                                            Map.of("node", node)));
                    case Notice.DeviceBlocked(String node, String device, String reason) ->
                            line(
                                    icon(device, "printer-x"),
                                    device("notice.blocked", node, device, reason));
                    case Notice.DeviceWarning(String node, String device, String reason) ->
                            line(
                                    icon(device, "printer"),
                                    device("notice.warning", node, device, reason));
                    case Notice.PaperEnds(String node, long days, LocalTime at) ->
                            line("printer", paper(node, days, at));
                };
        line.addClassNames("floor__line", "floor__line--notice");
        return line;
    }

    private String paper(String node, long days, LocalTime at) {
        return words.say("notice.paper", Map.of("node", node, "days", days, "time", at.toString()));
    }

    private String device(String phrase, String node, String device, String reason) {
        return words.say(
                phrase,
                Map.of(
                        "node", node,
                        "device", known("notice.device.", device, "device"),
                        "reason", reason(reason)));
    }

    /** What is not known of the last ticket may have a reason of its own behind it. */
    private String reason(String words) {
        return Stream.of(words.split(" "))
                .map(word -> known("notice.reason.", word, "reason"))
                .collect(Collectors.joining(": "));
    }

    private static String icon(String device, String printer) {
        return switch (device) {
            case "printer", "paper" -> printer;
            case "screen", "display", "display-screen" -> "monitor-x";
            default -> "triangle-alert";
        };
    }

    /** Devices and reasons nodes will know one day are shown by the name they have. */
    private String known(String prefix, String word, String name) {
        return words.keys().contains(prefix + word)
                ? words.say(prefix + word)
                : words.say(prefix + "other", Map.of(name, word));
    }

    private static Div line(String icon, String text) {
        return new Div(new Icon(icon), new Span(text));
    }
}
