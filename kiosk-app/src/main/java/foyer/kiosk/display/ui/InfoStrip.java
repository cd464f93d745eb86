package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.webhost.ui.Icon;
import java.util.List;

/** One line for everybody, in each of the site's languages by turns; changes by cut. */
final class InfoStrip extends Div {
    InfoStrip() {
        addClassNames("d-strips", "d-turns");
    }

    void show(List<LanguageCode> languages) {
        removeAll();
        DisplayWords.each(languages).forEach(words -> add(line(words)));
    }

    private static Div line(DisplayWords words) {
        var line = new Div(new Icon("info"), new Span(words.say("strip")));
        line.addClassNames("d-strip", "d-turn");
        words.mark(line);
        return line;
    }
}
