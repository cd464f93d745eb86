package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Current;
import foyer.server.counters.ConsoleView.Visit;
import foyer.server.counters.Words;
import foyer.server.ticketing.Why;
import foyer.webhost.ui.Icon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why this customer, what they need, what comes next for them, and what a colleague noted. */
final class VisitLines extends Div {
    private final transient Words words = Console.words();

    VisitLines() {
        addClassName("visit");
    }

    void show(Current current, @Nullable String note) {
        removeAll();
        if (current.why() != null) {
            add(why(current.why()));
        }
        if (!isEmpty(current.visit())) {
            add(chips(current.visit()));
        }
        if (note != null) {
            add(note(words.say("note.title"), note));
        }
        setVisible(getComponentCount() > 0);
    }

    private Paragraph why(Why why) {
        var line = new Paragraph(new Icon("list-ordered"), new Span(words.say(why)));
        line.setId("why");
        line.addClassNames("visit__why", "soft");
        return line;
    }

    private static boolean isEmpty(Visit visit) {
        return visit.needs().isEmpty() && visit.further().isEmpty();
    }

    private Div chips(Visit visit) {
        var chips = new Div();
        chips.addClassName("chips");
        visit.needs().forEach(need -> chips.add(chip("accessibility", need)));
        further(visit.further(), chips);
        return chips;
    }

    private void further(List<String> services, Div chips) {
        for (int i = 0; i < services.size(); i++) {
            var phrase = i == 0 ? "visit.next" : "visit.later";
            chips.add(chip("list-ordered", words.say(phrase, Map.of("service", services.get(i)))));
        }
    }

    private static Span chip(String icon, String text) {
        var chip = new Span(new Icon(icon), new Span(text));
        chip.addClassName("chip");
        return chip;
    }

    private static Div note(String title, String text) {
        var words = Parts.span("", text);
        // Colleagues write in a language of their own.
        words.getElement().setAttribute("dir", "auto");
        var said = new Div(Parts.bold(title), words);
        var note = new Div(new Icon("sticky-note"), said);
        note.setId("note");
        note.addClassName("note");
        return note;
    }
}
