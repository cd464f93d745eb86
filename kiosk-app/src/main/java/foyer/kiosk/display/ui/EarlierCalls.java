package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.display.DisplayScreen;

/** The three calls before the latest, number and counter equally large. */
final class EarlierCalls extends Section {
    EarlierCalls() {
        addClassName("d-prev");
    }

    void show(DisplayScreen screen) {
        removeAll();
        var words = DisplayWords.in(screen.siteLanguage());
        add(new H2(new Span(words.say("earlier.calls")), new Span(words.say("counter"))));
        screen.earlier().forEach(line -> add(row(line)));
    }

    private static Div row(DisplayScreen.Line line) {
        var way = new Div(CallPlate.code(line.counter(), "d-prev__counter"));
        way.addClassName("d-prev__way");
        var direction = line.direction();
        if (direction != null) {
            way.addComponentAsFirst(Arrow.of(direction));
        }
        var row = new Div(CallPlate.code(line.number().value(), "d-prev__number"), way);
        row.addClassName("it");
        // Longer ones are set smaller, never cut.
        row.getStyle().set("--signs", Integer.toString(line.number().value().length()));
        row.getStyle().set("--counter-signs", Integer.toString(line.counter().length()));
        return row;
    }
}
