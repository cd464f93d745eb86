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
import foyer.server.counters.LikelyWait;
import foyer.server.counters.Words;
import foyer.server.ticketing.Why;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is waiting for this counter, in the order of promise; a row is a button that calls. */
final class WaitingList extends Section {
    private final transient Words words = Console.words();
    private final transient Actions actions;
    private final transient FloorHands others;
    private final Span people = Parts.span("soft grow", "");
    private final Span longest = Parts.span("soft", "");
    private final Div rows = new Div();
    private transient @Nullable Waiting drawn;
    private transient @Nullable Next drawnNext;

    WaitingList(Actions actions, FloorHands others) {
        this.actions = actions;
        this.others = others;
        addClassNames("card", "list");
        people.setId("waiting-count");
        rows.addClassName("list__rows");
        add(new Header(new H2(words.say("waiting.title")), people, longest), rows);
    }

    void show(Waiting waiting, @Nullable Next next) {
        if (waiting.equals(drawn) && Objects.equals(next, drawnNext)) {
            return;
        }
        drawn = waiting;
        drawnNext = next;
        people.setText(words.say("waiting.people", Map.of("n", waiting.count())));
        longest.setText(
                waiting.count() == 0
                        ? ""
                        : words.say("waiting.longest", Map.of("n", waiting.longestMinutes())));
        rows.removeAll();
        for (var row : waiting.rows()) {
            if (next != null && next.ticket().equals(row.ticket())) {
                rows.add(row(row, true));
                addWhy(next);
            } else {
                rows.add(row(row, false));
            }
        }
        int more = waiting.count() - waiting.rows().size();
        if (more > 0) {
            var line = new Paragraph(words.say("waiting.more", Map.of("n", more)));
            line.addClassNames("soft", "list__more");
            rows.add(line);
        }
    }

    private Div row(Row row, boolean next) {
        var end =
                Parts.end(words, row.number(), () -> actions.chooseEnd(row.ticket(), row.number()));
        var line = new Div(call(row, next));
        if (others.canHelp()) {
            line.add(help(row));
        }
        line.add(end);
        line.addClassName("q__line");
        if (next) {
            line.addClassName("q__line--next");
        }
        return line;
    }

    private NativeButton help(Row row) {
        var what = words.say("assist.title", Map.of("number", row.number()));
        return Parts.bare("accessibility", what, () -> others.chooseHelp(row.ticket()));
    }

    private NativeButton call(Row row, boolean next) {
        var button = new NativeButton("", _ -> actions.call(row.ticket()));
        button.addClassName("q");
        if (next) {
            button.addClassName("q--next");
        }
        button.setEnabled(row.callable());
        button.getElement()
                .setAttribute("title", words.say("waiting.call", Map.of("number", row.number())));
        var what = new Div(new Span(row.service()), Parts.small(detail(row)));
        if (row.expected() != null) {
            what.add(Parts.small(LikelyWait.untilCall(words, row.expected())));
        }
        var when = new Div();
        when.addClassName("w");
        when.add(words.say("minutes", Map.of("n", row.waitedMinutes())));
        when.add(promise(row));
        button.add(Parts.code(row.number()), what, when);
        return button;
    }

    private String detail(Row row) {
        var all = new ArrayList<>(row.detail());
        if (row.appointment() != null) {
            all.addFirst(
                    words.say(
                            "waiting.appointment",
                            Map.of("time", Console.time(row.appointment()))));
        }
        if (row.sentHere()) {
            all.addFirst(words.say("waiting.sent"));
        }
        if (row.heldUntil() != null) {
            all.addFirst(words.say("waiting.held", Map.of("time", Console.time(row.heldUntil()))));
        }
        return String.join(" · ", all);
    }

    private Component promise(Row row) {
        var time = Map.of("time", Console.time(row.promised()));
        if (!row.over()) {
            return Parts.small(words.say("waiting.by", time));
        }
        var late = new HtmlTag("small");
        late.addClassName("late");
        late.add(new Icon("clock-alert"), new Span(words.say("waiting.over", time)));
        return late;
    }

    private void addWhy(Next next) {
        var reason = next.why();
        if (reason != null) {
            rows.add(why(reason));
        }
    }

    private Paragraph why(Why reason) {
        var title = Parts.bold(words.say("why.title"));
        var sentence = new Span(title, new Span(" " + words.say(reason)));
        var why = new Paragraph(new Icon("list-ordered"), sentence);
        why.addClassName("why");
        return why;
    }
}
