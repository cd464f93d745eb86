package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen.Call;
import foyer.kiosk.text.KioskTexts;
import foyer.webhost.ui.Icon;
import java.util.List;

/** One thing said, large. */
final class SayScreens {
    private SayScreens() {}

    static Main issuing(Scene scene) {
        var main = say(scene, "say", "ticket", "issuing");
        main.getElement().setAttribute("aria-busy", "true");
        return main;
    }

    static Main sending(Scene scene) {
        var main = say(scene, "say", "message-square", "sending");
        main.getElement().setAttribute("aria-busy", "true");
        return main;
    }

    static Main givenBack(Scene scene) {
        return say(scene, "say", "circle-check", "givenback");
    }

    static Main sorry(Scene scene) {
        return say(scene, "say say--warn", "triangle-alert", "sorry");
    }

    static Main help(Scene scene, Call call) {
        return switch (call) {
            case ASKING -> say(scene, "say say--info", "hand", "help.asking");
            case COMING -> say(scene, "say say--info", "user", "help.coming");
            case UNREACHABLE -> say(scene, "say say--warn", "landmark", "help.unreachable");
        };
    }

    static Main idle(Scene scene) {
        var here =
                Parts.button(
                        scene,
                        "btn btn--main",
                        Simple.STILL_HERE,
                        new Icon("hand"),
                        new Span(scene.say("idle.here")));
        var main = Parts.main(scene, parts(scene, "hourglass", "idle"), List.of(here));
        main.addClassName("say");
        return main;
    }

    /** Without a session there is no language either, so it is said in all. */
    static Main full(int pages) {
        var main = Parts.main(Parts.dot("triangle-alert"));
        main.addClassNames("say", "say--warn");
        for (var language : KioskTexts.LANGUAGES) {
            var texts = KioskTexts.in(language);
            var line = new Paragraph(texts.get("pages.full", "n", pages));
            line.addClassName("k-lead");
            line.getElement().setAttribute("lang", language.value());
            line.getElement().setAttribute("dir", texts.isRightToLeft() ? "rtl" : "ltr");
            main.add(line);
        }
        return main;
    }

    private static Main say(Scene scene, String kind, String icon, String key) {
        var main = Parts.main(parts(scene, icon, key).toArray(Component[]::new));
        main.addClassNames(kind.split(" "));
        return main;
    }

    private static List<Component> parts(Scene scene, String icon, String key) {
        var title = Parts.title(scene.say(key.startsWith("help") ? key : key + ".title"));
        var hint = new Paragraph(scene.say(key + ".hint"));
        hint.addClassName("k-lead");
        return List.of(Parts.dot(icon), title, hint);
    }
}
