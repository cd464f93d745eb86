package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.kiosk.journey.Result;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Screen.Outcome;
import foyer.kiosk.text.Agreements;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.Map;

/** What came of a journey. */
final class OutcomeScreen {
    private OutcomeScreen() {}

    static Main main(Scene scene, Outcome outcome) {
        var said = outcome.said();
        var key = "journey." + outcome.journey().name() + "." + said.name();
        var parts = new ArrayList<Component>();
        parts.add(Parts.dot(icon(said.tone())));
        parts.add(Parts.title(scene.say(key + ".title")));
        if (said.code() != null) {
            parts.add(Parts.div("said__code", Parts.span("code", said.code())));
        }
        var hint = new Paragraph(hint(scene, said, key + ".hint"));
        hint.addClassName("k-lead");
        parts.add(hint);
        parts.add(paper(scene));
        var main = Parts.main(parts.toArray(Component[]::new));
        main.addClassNames(kind(said.tone()).split(" "));
        return main;
    }

    private static String hint(Scene scene, Result.Said said, String key) {
        return said.about() == null
                ? scene.texts().format(key, Map.copyOf(said.blanks()))
                : Agreements.say(scene.times(), key, said.about());
    }

    private static String icon(Result.Tone tone) {
        return switch (tone) {
            case GOOD -> "circle-check";
            case INFO -> "info";
            case WARN -> "triangle-alert";
        };
    }

    private static String kind(Result.Tone tone) {
        return switch (tone) {
            case GOOD -> "say said";
            case INFO -> "say said say--info";
            case WARN -> "say said say--warn";
        };
    }

    private static Component paper(Scene scene) {
        var word = new Span();
        var line = Parts.div("said__paper", new Icon("receipt-text"), word);
        line.getElement().setAttribute("role", "status");
        scene.live(
                now -> {
                    var paper = now.screen() instanceof Outcome o ? o.paper() : Screen.Paper.NEVER;
                    line.setVisible(paper != Screen.Paper.NEVER);
                    word.setText(words(scene, paper));
                });
        return line;
    }

    private static String words(Scene scene, Screen.Paper paper) {
        return switch (paper) {
            case PRINTING -> scene.say("slip.printing");
            case PRINTED -> scene.say("slip.take");
            case NONE -> scene.say("slip.none");
            case NEVER -> "";
        };
    }
}
