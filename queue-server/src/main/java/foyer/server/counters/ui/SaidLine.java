package foyer.server.counters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.ConsoleView.Undo;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of the last press; and the way back from it, while there is one. */
final class SaidLine extends Div {
    private final transient Words words = Console.words();
    private final Paragraph said = new Paragraph();
    private final Span what = new Span();
    private final NativeButton undo;

    SaidLine(Actions actions) {
        addClassName("after");
        said.addClassNames("said", "grow");
        said.getElement().setAttribute("role", "status");
        undo = new NativeButton("", _ -> actions.undo());
        undo.setId("undo");
        undo.addClassNames("btn", "btn--quiet");
        undo.add(new Icon("rotate-ccw"), what, Parts.key("Z"));
        Parts.pressedBy(undo, "Z");
        undo.setVisible(false);
        add(said, undo);
    }

    void say(String sentence) {
        said.setText(sentence);
    }

    void offer(@Nullable Undo step) {
        undo.setVisible(step != null);
        if (step != null) {
            what.setText(words.say("undo." + step.step().name(), Map.of("number", step.number())));
        }
    }
}
