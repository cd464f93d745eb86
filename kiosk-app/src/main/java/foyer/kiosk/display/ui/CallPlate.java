package foyer.kiosk.display.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Plate;
import foyer.webhost.ui.Shell;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest call: the number, the perforation, the way and the counter. */
final class CallPlate extends Div {
    private static final int FULL_SIZE_SIGNS = 4;
    private static final int ONE_LANGUAGE = 2;
    private static final int ROOMY_COUNTER_SIGNS = 11;

    CallPlate() {
        addClassName("d-latest");
    }

    void show(DisplayScreen screen) {
        removeAll();
        var line = screen.latest();
        if (line == null) {
            var nobody = new Paragraph(DisplayWords.in(screen.siteLanguage()).say("no.call"));
            nobody.addClassName("d-none");
            add(nobody);
            return;
        }
        var plate = new Plate(line.number().value());
        plate.addClassName("d-now");
        plate.getStyle().set("--signs", Integer.toString(signs(line)));
        var lead = lead(screen, line);
        if (lead.getComponentCount() > ONE_LANGUAGE) {
            plate.addClassName("d-now--two");
        }
        plate.addComponentAsFirst(lead);
        var alias = line.alias();
        if (alias != null) {
            plate.addClassName("d-now--alias");
            plate.addComponentAtIndex(2, code(alias.value(), "d-now__alias"));
        }
        plate.add(way(screen, line));
        add(plate);
    }

    private static int signs(DisplayScreen.Line line) {
        return Math.max(FULL_SIZE_SIGNS, line.number().value().length());
    }

    /** The customer's own language first; the hall's own under it, for those who help. */
    private static Div lead(DisplayScreen screen, DisplayScreen.Line line) {
        var lead = new Div();
        lead.addClassName("lead");
        var site = screen.siteLanguage();
        if (DisplayWords.translated(line.language()) && !line.language().equals(site)) {
            lead.add(sentence(line, line.language(), "d-own"), sentence(line, site, "d-second"));
        } else {
            lead.add(sentence(line, site, "d-own"));
        }
        var since =
                DisplayWords.in(site)
                        .say(
                                "last.call",
                                Map.of("time", Clock.time(line.calledAt(), screen.zone())));
        var stale = new Paragraph();
        stale.addClassName("d-when-stale");
        var marked = Marked.of(since);
        marked.into(stale, code(marked.part(), "d-time"));
        lead.add(stale);
        return lead;
    }

    private static Paragraph sentence(
            DisplayScreen.Line line, LanguageCode language, String className) {
        var words = DisplayWords.in(language);
        var sentence =
                new Paragraph(
                        words.say(line.unhurried() ? "please.come.unhurried" : "please.come"));
        sentence.addClassNames("d-when-live", className);
        speaks(sentence, words.locale());
        return sentence;
    }

    private static Div way(DisplayScreen screen, DisplayScreen.Line line) {
        var way = new Div();
        way.addClassName("to");
        var direction = line.direction();
        if (direction != null) {
            way.add(Arrow.of(direction));
        }
        var name = counter(screen, line);
        way.add(name);
        if (name.getText().length() > ROOMY_COUNTER_SIGNS) {
            way.addClassName("to--long");
        }
        return way;
    }

    /** As the sign above it says, in the customer's language if the sign has it. */
    private static Span counter(DisplayScreen screen, DisplayScreen.Line line) {
        var label = line.label();
        var language = language(screen, line, label == null ? null : label.byLanguage());
        var text =
                label == null
                        ? DisplayWords.in(language).say("counter.n", Map.of("id", line.counter()))
                        : label.in(language);
        var name = new Span(text);
        speaks(name, DisplayWords.locale(language));
        return name;
    }

    private static LanguageCode language(
            DisplayScreen screen,
            DisplayScreen.Line line,
            @Nullable Map<LanguageCode, String> label) {
        var own =
                label == null
                        ? DisplayWords.translated(line.language())
                        : label.containsKey(line.language());
        return own ? line.language() : screen.siteLanguage();
    }

    static Span code(String text, String className) {
        var code = new Span(text);
        code.addClassNames("code", className);
        return code;
    }

    private static void speaks(Component part, Locale locale) {
        part.getElement().setAttribute("lang", locale.toLanguageTag());
        part.getElement().setAttribute("dir", Shell.isRightToLeft(locale) ? "rtl" : "ltr");
    }
}
