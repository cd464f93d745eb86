package foyer.server.counters.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.Words;
import foyer.webhost.ui.Plate;
import foyer.webhost.ui.Tag;
import java.util.Map;

/** Whom this counter has, in what service, and how long it took. */
final class CustomerFacts extends Div {
    private final transient Words words;

    CustomerFacts(Words words, Current current) {
        this.words = words;
        addClassName("grow");
        add(status(current), new H1(current.service()), times(current));
    }

    static Plate plate(Current current) {
        var plate = new Plate(current.number());
        plate.setId("current-number");
        return plate;
    }

    private Div status(Current current) {
        var status =
                current.serving()
                        ? new Tag(Tag.Kind.INFO, "play", words.say("status.serving"))
                        : new Tag(Tag.Kind.INFO, "bell", words.say("status.called"));
        status.setId("current-status");
        var since =
                words.say(
                        current.serving() ? "status.since.serving" : "status.since.called",
                        Map.of("time", Console.time(current.since())));
        var line = new Div(status, Parts.span("soft", since + " · " + current.language()));
        line.addClassName("cur__status");
        var alias = current.alias();
        if (alias != null) {
            line.add(Parts.span("soft", words.say("current.alias", Map.of("alias", alias))));
        }
        if (current.over()) {
            line.add(new Tag(Tag.Kind.WARN, "clock-alert", words.say("current.over")));
        }
        return line;
    }

    private DescriptionList times(Current current) {
        var times = new DescriptionList();
        times.addClassName("kv");
        times.add(
                fact(
                        current.serving() ? "current.serving.for" : "current.called.for",
                        current.serving() ? "minutes" : "ago",
                        current.sinceMinutes()),
                fact("current.waited", "minutes", current.waitedMinutes()));
        var standard = current.standardMinutes();
        if (standard != null) {
            times.add(fact("current.standard", "minutes", standard));
        }
        return times;
    }

    private Div fact(String term, String pattern, long minutes) {
        return new Div(
                new DescriptionList.Term(words.say(term)),
                new DescriptionList.Description(words.say(pattern, Map.of("n", minutes))));
    }
}
