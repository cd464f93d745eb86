package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Tiles;
import foyer.kiosk.text.KioskTexts;
import foyer.webhost.ui.Icon;
import java.util.List;

/** The welcome, and changing the language on the way. */
final class LanguageScreens {
    /** Up to this many languages stand below each other, large. */
    private static final int FEW = 5;

    private LanguageScreens() {}

    static Div hero(Scene scene) {
        var menu = scene.menu();
        var top = Parts.div("hero__top", new Span(scene.name(menu.council())));
        top.add(new Frame.Small(scene.name(menu.site())));
        var welcome = new H1(welcome(scene, scene.language()));
        welcome.getElement().setAttribute("tabindex", "-1");
        return Parts.div("hero", top, Parts.div("hero__words", welcome, others(scene)));
    }

    /** Welcome in the other languages, each said in its own. */
    private static Paragraph others(Scene scene) {
        var line = new Paragraph();
        for (var language : scene.menu().languages()) {
            if (!language.equals(scene.language())) {
                if (line.getElement().getChildCount() > 0) {
                    line.add(new Span(" · "));
                }
                line.add(inItself(language, welcome(scene, language)));
            }
        }
        return line;
    }

    private static String welcome(Scene scene, LanguageCode language) {
        var own = scene.menu().look().welcome();
        return own == null ? KioskTexts.in(language).get("welcome") : own.in(language);
    }

    static Main attract(Scene scene, int page) {
        var title = new H2();
        title.addClassName("attract__title");
        title.add(new Icon("languages"), new Span(scene.say("language.choose")));
        return Parts.main(scene, List.of(title), List.of(list(scene, page)));
    }

    static Main change(Scene scene, int page) {
        return Parts.main(
                scene,
                List.of(Parts.title(scene.say("language.choose"))),
                List.of(list(scene, page)));
    }

    private static Div list(Scene scene, int page) {
        var all = scene.menu().languages();
        var languages = Tiles.ofLanguages(scene.menu(), scene.room(), page);
        var list = Parts.div(all.size() > FEW ? "langs" : "langs langs--few");
        languages.shown().forEach(language -> list.add(button(scene, language)));
        if (languages.pages() > 1) {
            list.add(
                    Parts.button(
                            scene,
                            "lang",
                            Simple.NEXT_PAGE,
                            new Span(scene.say("language.other"))));
        }
        return list;
    }

    private static NativeButton button(Scene scene, LanguageCode language) {
        var texts = KioskTexts.in(language);
        var own = inItself(language, texts.get("language.own"));
        var english = texts.get("language.english");
        List<Component> words =
                english.equals(texts.get("language.own"))
                        ? List.of(own)
                        : List.of(own, new Frame.Small(english));
        return Parts.button(
                scene,
                "lang",
                new Action.ChooseLanguage(language),
                words.toArray(Component[]::new));
    }

    private static Span inItself(LanguageCode language, String text) {
        var word = new Isolated(text);
        word.getElement().setAttribute("lang", language.value());
        return word;
    }

    @com.vaadin.flow.component.Tag("bdi")
    private static final class Isolated extends Span {
        Isolated(String text) {
            super(text);
        }
    }
}
