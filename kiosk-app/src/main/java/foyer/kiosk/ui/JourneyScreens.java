package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.journey.About;
import foyer.kiosk.journey.Question;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Options;
import foyer.kiosk.session.Screen.Asking;
import foyer.kiosk.text.Agreements;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/** One question, and what it can be answered with. */
final class JourneyScreens {
    /** From bad to good. */
    private static final List<String> FACES = List.of("angry", "frown", "meh", "smile", "laugh");

    /** What nearly everybody came for, where one answer is that. */
    private static final String MAIN = "journey.appointment.in-time.check-in";

    private JourneyScreens() {}

    static Main ask(Scene scene, Asking asking) {
        var read = new ArrayList<Component>(List.of(Parts.title(title(scene, asking))));
        if (asking.again() != null) {
            read.add(sign(scene.say(key(asking) + "." + asking.again())));
        }
        var hint = new Paragraph(hint(scene, asking));
        hint.addClassName("k-lead");
        read.add(hint);
        var touch =
                switch (asking.question()) {
                    case Question.Pick _, Question.Choose _ -> options(scene, asking);
                    case Question.Rate _ -> faces(scene, asking);
                    case Question.Type type -> {
                        read.addAll(TypingParts.typed(scene, asking, type));
                        yield List.of(TypingParts.keyboard(scene, asking, type));
                    }
                };
        var main = Parts.main(scene, read, touch);
        main.addClassNames("ask", "ask--" + kind(asking.question()));
        return main;
    }

    private static String hint(Scene scene, Asking asking) {
        var key = key(asking) + ".hint";
        return asking.question() instanceof Question.Pick(_, _, _, About about) && about != null
                ? Agreements.say(scene.times(), key, about)
                : scene.say(key);
    }

    private static String kind(Question question) {
        return switch (question) {
            case Question.Pick _, Question.Choose _ -> "pick";
            case Question.Rate _ -> "rate";
            case Question.Type _ -> "type";
        };
    }

    static String title(Scene scene, Asking asking) {
        return scene.say(key(asking) + ".title");
    }

    private static String key(Asking asking) {
        return "journey." + asking.journey().name() + "." + asking.question().key();
    }

    private static Div sign(String text) {
        var sign = Parts.div("sign", new Icon("triangle-alert"), new Span(text));
        sign.getElement().setAttribute("role", "alert");
        return sign;
    }

    private static List<Component> options(Scene scene, Asking asking) {
        var options = Options.of(asking, scene.room());
        var ways = Parts.div("ways");
        options.shown().forEach(option -> ways.add(option(scene, asking, option)));
        if (options.pages() > 1) {
            ways.add(
                    Parts.way(
                            scene,
                            "way--quiet",
                            "list-ordered",
                            scene.say("options.more"),
                            null,
                            Simple.NEXT_PAGE));
        }
        if (asking.question().optional()) {
            ways.add(skip(scene));
        }
        return NeedScreens.below(scene, ways);
    }

    private static NativeButton option(Scene scene, Asking asking, Options.Option option) {
        var name =
                option.name() == null
                        ? scene.say(key(asking) + "." + option.id())
                        : scene.name(option.name());
        var words = new Div(new H2(name));
        if (option.hint() != null) {
            words.add(new Paragraph(scene.name(option.hint())));
        }
        var go = new Icon("chevron-right").turning();
        go.addClassName("go");
        var kind = MAIN.equals(key(asking) + "." + option.id()) ? "way way--main" : "way";
        return Parts.button(scene, kind, new Action.Pick(option.id()), words, go);
    }

    private static NativeButton skip(Scene scene) {
        var on = new Icon("arrow-right").turning();
        return Parts.way(scene, "way--quiet", on, scene.say("keys.skip"), null, Simple.NEXT);
    }

    private static List<Component> faces(Scene scene, Asking asking) {
        var faces = Parts.div("faces");
        for (int rating = 1; rating <= Question.Rate.BEST; rating++) {
            faces.add(
                    Parts.button(
                            scene,
                            "face face--" + rating,
                            new Action.Rate(rating),
                            new Icon(FACES.get(rating - 1)),
                            new Span(scene.say("rate." + rating))));
        }
        return asking.question().optional()
                ? List.of(faces, Parts.div("ways", skip(scene)))
                : List.of(faces);
    }
}
