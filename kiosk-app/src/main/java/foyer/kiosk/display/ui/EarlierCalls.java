package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.contract.Board;
import foyer.kiosk.display.DisplayScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls before the latest, number and counter equally large. Rows stay and change their texts,
 * because every call moves all of them.
 */
final class EarlierCalls extends Section {
    private final Span calls = new Span();
    private final Span counter = new Span();
    private final transient List<Row> rows = new ArrayList<>();

    EarlierCalls(int most) {
        addClassName("d-prev");
        getStyle().set("--rows", Integer.toString(most));
        add(new H2(calls, counter));
    }

    void show(DisplayScreen screen) {
        var words = DisplayWords.in(screen.siteLanguage());
        calls.setText(words.say("earlier.calls"));
        counter.setText(words.say("counter"));
        var lines = screen.earlier();
        while (rows.size() < lines.size()) {
            rows.add(new Row());
            add(rows.getLast());
        }
        while (rows.size() > lines.size()) {
            remove(rows.removeLast());
        }
        for (int i = 0; i < lines.size(); i++) {
            rows.get(i).show(lines.get(i));
        }
    }

    private static final class Row extends Div {
        private final Span number = CallPlate.code("", "d-prev__number");
        private final Span counter = CallPlate.code("", "d-prev__counter");
        private final Div way = new Div(counter);
        private Board.@Nullable Direction direction;

        Row() {
            addClassName("it");
            way.addClassName("d-prev__way");
            add(number, way);
        }

        void show(DisplayScreen.Line line) {
            number.setText(line.number().value());
            counter.setText(line.counter());
            // Longer ones are set smaller, never cut.
            getStyle().set("--signs", Integer.toString(line.number().value().length()));
            getStyle().set("--counter-signs", Integer.toString(line.counter().length()));
            point(line.direction());
        }

        private void point(Board.@Nullable Direction now) {
            if (Objects.equals(now, direction)) {
                return;
            }
            direction = now;
            way.removeAll();
            if (now != null) {
                way.add(Arrow.of(now));
            }
            way.add(counter);
        }
    }
}
