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
import java.util.List;
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
    private final KeptRows<Line> rows = new KeptRows<>(Line::who, Drawn::new);
    private final Paragraph more = new Paragraph();
    private transient @Nullable Waiting drawn;
    private transient @Nullable Next drawnNext;

    /**
     * @param next is called by "call next"
     * @param why null: the next for no reason known, or not the next
     */
    private record Line(Row row, boolean next, @Nullable Why why) {
        Object who() {
            return List.of(row.ticket(), row.number());
        }
    }

    WaitingList(Actions actions, FloorHands others) {
        this.actions = actions;
        this.others = others;
        addClassNames("card", "list");
        people.setId("waiting-count");
        more.addClassNames("soft", "list__more");
        var all = new Div(rows, more);
        all.addClassName("list__rows");
        add(new Header(new H2(words.say("waiting.title")), people, longest), all);
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
        rows.show(waiting.rows().stream().map(row -> line(row, next)).toList());
        int hidden = waiting.count() - waiting.rows().size();
        more.setVisible(hidden > 0);
        more.setText(words.say("waiting.more", Map.of("n", hidden)));
    }

    private static Line line(Row row, @Nullable Next next) {
        return next != null && next.ticket().equals(row.ticket())
                ? new Line(row, true, next.why())
                : new Line(row, false, null);
    }

    /** A line with its buttons, and below it why it is the next. */
    private final class Drawn extends KeptRow<Line> {
        private final Div line = new Div();
        private Paragraph why = new Paragraph();
        private final NativeButton call;

        Drawn(Line first) {
            var row = first.row();
            call = new NativeButton("", _ -> actions.call(row.ticket()));
            call.getElement()
                    .setAttribute(
                            "title", words.say("waiting.call", Map.of("number", row.number())));
            line.add(call);
            if (others.canHelp()) {
                line.add(help(row));
            }
            line.add(end(row));
            add(line, why);
        }

        @Override
        void draw(Line now) {
            line.setClassName(now.next() ? "q__line q__line--next" : "q__line");
            call.setClassName(now.next() ? "q q--next" : "q");
            call.setEnabled(now.row().callable());
            call.removeAll();
            call.add(Parts.code(now.row().number()), what(now.row()), when(now.row()));
            why.removeFromParent();
            if (now.why() != null) {
                why = why(now.why());
                add(why);
            }
        }
    }

    private NativeButton help(Row row) {
        var what = words.say("assist.title", Map.of("number", row.number()));
        return Parts.bare("accessibility", what, () -> others.chooseHelp(row.ticket()));
    }

    private NativeButton end(Row row) {
        return Parts.end(words, row.number(), () -> actions.chooseEnd(row.ticket(), row.number()));
    }

    private Div what(Row row) {
        var what = new Div(new Span(row.service()), Parts.small(detail(row)));
        if (row.expected() != null) {
            what.add(Parts.small(LikelyWait.untilCall(words, row.expected())));
        }
        return what;
    }

    private Div when(Row row) {
        var when = new Div();
        when.addClassName("w");
        when.add(words.say("minutes", Map.of("n", row.waitedMinutes())));
        when.add(promise(row));
        return when;
    }

    private String detail(Row row) {
        var all = new ArrayList<>(row.detail());
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

    private Paragraph why(Why reason) {
        var title = Parts.bold(words.say("why.title"));
        var sentence = new Span(title, new Span(" " + words.say(reason)));
        var why = new Paragraph(new Icon("list-ordered"), sentence);
        why.addClassName("why");
        return why;
    }
}
