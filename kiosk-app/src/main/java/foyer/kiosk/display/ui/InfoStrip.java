package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.Shell;
import java.util.List;

/** One line for everybody, in each of the site's languages by turns; changes by cut. */
final class InfoStrip extends Div {
    InfoStrip() {
        addClassName("d-strips");
    }

    void show(List<LanguageCode> languages) {
        removeAll();
        var translated = languages.stream().filter(DisplayWords::translated).toList();
        (translated.isEmpty() ? languages.subList(0, 1) : translated)
                .forEach(language -> add(line(DisplayWords.in(language))));
    }

    private static Div line(DisplayWords words) {
        var line = new Div(new Icon("info"), new Span(words.say("strip")));
        line.addClassNames("d-strip", "d-turn");
        line.getElement().setAttribute("lang", words.locale().toLanguageTag());
        line.getElement().setAttribute("dir", Shell.isRightToLeft(words.locale()) ? "rtl" : "ltr");
        return line;
    }
}
