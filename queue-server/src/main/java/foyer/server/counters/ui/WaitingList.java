package foyer.server.counters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Next;
import foyer.server.counters.ConsoleView.Row;
import foyer.server.counters.ConsoleView.Waiting;
import foyer.server.phrases.Phrases;
import foyer.webhost.ui.Icon;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is waiting for this counter, in the order of promise; a row is a button that calls. */
final class WaitingList extends Section {
    private final transient Phrases phrases = Console.PHRASES;
    private final transient Actions actions;
    private final Span people = Parts.span("soft grow", "");
    private final Span longest = Parts.span("soft", "");
    private final Div rows = new Div();
    private transient @Nullable Waiting drawn;
    private transient @Nullable Next drawnNext;
    private boolean drawnCallable;

    WaitingList(Actions actions) {
        this.actions = actions;
        addClassNames("card", "list");
        people.setId("waiting-count");
        rows.addClassName("list__rows");
        add(new Header(new H2(phrases.say("waiting.title")), people, longest), rows);
    }

    void show(Waiting waiting, @Nullable Next next, boolean callable) {
        if (waiting.equals(drawn) && Objects.equals(next, drawnNext) && callable == drawnCallable) {
            return;
        }
        drawn = waiting;
        drawnNext = next;
        drawnCallable = callable;
        people.setText(phrases.say("waiting.people", Map.of("n", waiting.count())));
        longest.setText(
                waiting.count() == 0
                        ? ""
                        : phrases.say("waiting.longest", Map.of("n", waiting.longestMinutes())));
        rows.removeAll();
        for (int i = 0; i < waiting.rows().size(); i++) {
            rows.add(row(waiting.rows().get(i), i == 0, callable));
            if (i == 0 && next != null) {
                rows.add(why(next));
            }
        }
        int more = waiting.count() - waiting.rows().size();
        if (more > 0) {
            var line = new Paragraph(phrases.say("waiting.more", Map.of("n", more)));
            line.addClassNames("soft", "list__more");
            rows.add(line);
        }
    }

    private NativeButton row(Row row, boolean first, boolean callable) {
        var button = new NativeButton("", _ -> actions.call(row.ticket()));
        button.addClassName("q");
        if (first) {
            button.addClassName("q--next");
        }
        button.setEnabled(callable);
        button.getElement()
                .setAttribute("title", phrases.say("waiting.call", Map.of("number", row.number())));
        var what = new Div(new Span(row.service()), Parts.small(row.language()));
        var when = new Div();
        when.addClassName("w");
        when.add(phrases.say("minutes", Map.of("n", row.waitedMinutes())));
        when.add(promise(row));
        button.add(Parts.code(row.number()), what, when);
        return button;
    }

    private Component promise(Row row) {
        var time = Map.of("time", Console.time(row.promised()));
        if (!row.over()) {
            return Parts.small(phrases.say("waiting.by", time));
        }
        var late = new HtmlTag("small");
        late.addClassName("late");
        late.add(new Icon("clock-alert"), new Span(phrases.say("waiting.over", time)));
        return late;
    }

    private Paragraph why(Next next) {
        var time = Console.time(next.promised());
        var follows = next.follows();
        var reason =
                follows == null
                        ? phrases.say("why.alone", Map.of("time", time))
                        : phrases.say(
                                "why.earliest",
                                Map.of(
                                        "time", time,
                                        "follower", follows.number(),
                                        "followertime", Console.time(follows.promised())));
        var sentence =
                new Span(
                        Parts.bold(phrases.say("why.title", Map.of("number", next.number()))),
                        new Span(" " + reason));
        var why = new Paragraph(new Icon("list-ordered"), sentence);
        why.addClassName("why");
        return why;
    }
}
