package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.webhost.ui.Icon;
import java.util.List;

/** One line for everybody, in each of the site's languages by turns; changes by cut. */
final class InfoStrip extends Div {
    InfoStrip() {
        addClassName("d-strips");
        Turns.hold(this);
    }

    void show(List<LanguageCode> languages) {
        removeAll();
        DisplayWords.each(languages).forEach(words -> Turns.add(this, line(words)));
    }

    private static Div line(DisplayWords words) {
        var line = new Div(new Icon("info"), new Span(words.say("strip")));
        line.addClassName("d-strip");
        words.mark(line);
        return line;
    }
}
