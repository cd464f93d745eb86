package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The house's messages, one at a time, changed by cut. Each stands in the house's own language;
 * under it in one of the others, which take turns from round to round.
 */
final class NoticePages extends Panel {
    NoticePages() {
        addClassName("d-notices");
        Turns.hold(this);
    }

    @Override
    void show(DisplayScreen screen, @Nullable DisplayScreen before) {
        if (before != null
                && before.notices().equals(screen.notices())
                && before.languages().equals(screen.languages())) {
            return;
        }
        removeAll();
        setVisible(!screen.notices().isEmpty());
        var own = screen.siteLanguage();
        var others = screen.languages().subList(1, screen.languages().size());
        if (others.isEmpty()) {
            screen.notices().forEach(text -> Turns.add(this, page(text, List.of(own))));
        }
        for (var other : others) {
            screen.notices().forEach(text -> Turns.add(this, page(text, List.of(own, other))));
        }
    }

    private static Div page(Texts text, List<LanguageCode> languages) {
        var page = new Div();
        page.addClassName("d-notice");
        languages.stream()
                .filter(language -> text.byLanguage().containsKey(language))
                .forEach(language -> page.add(line(text.in(language), language)));
        if (page.getComponentCount() == 0) {
            var first = text.byLanguage().keySet().iterator().next();
            page.add(line(text.in(first), first));
        }
        return page;
    }

    private static Paragraph line(String text, LanguageCode language) {
        var line = new Paragraph(text);
        var locale = DisplayWords.locale(language);
        line.getElement().setAttribute("lang", locale.toLanguageTag());
        line.getElement().setAttribute("dir", Shell.isRightToLeft(locale) ? "rtl" : "ltr");
        return line;
    }
}
