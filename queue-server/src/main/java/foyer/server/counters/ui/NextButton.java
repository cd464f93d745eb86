package foyer.server.counters.ui;

import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.ConsoleView.Next;
import foyer.server.counters.Words;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The one thing to do, and what it will do. */
final class NextButton extends NativeButton {
    private static final String KEY = "F2";

    private final transient Words words = Console.words();

    NextButton(Actions actions) {
        super("", _ -> actions.callNext());
        addClassName("next");
        setId("next");
        Parts.pressedBy(this, KEY);
    }

    /**
     * @param outcome with which the present customer is finished, in words
     */
    void show(ConsoleView view, @Nullable String outcome) {
        removeAll();
        var next = view.next();
        var current = view.current();
        var called = current == null || current.serving() ? null : current.number();
        boolean left = view.header().presence().left();
        setEnabled(next != null && called == null && !left);
        if (next == null) {
            add(Parts.bold(words.say("next.nobody")));
            hint(words.say("next.nobody.hint"));
        } else {
            var title = new HtmlTag("b");
            title.add(words.say("next.call") + " ");
            title.add(Parts.code(next.number()));
            add(title);
            hint(left ? words.say("next.left") : does(next, view, called, outcome));
        }
        add(Parts.key(KEY));
    }

    private void hint(String sentence) {
        add(Parts.span("", sentence));
    }

    private String does(
            Next next, ConsoleView view, @Nullable String called, @Nullable String outcome) {
        var values = new HashMap<String, Object>();
        values.put("number", next.number());
        values.put("counter", view.header().counter());
        if (called != null) {
            values.put("number", called);
            return words.say("next.held", values);
        }
        if (next.finishes() == null) {
            return words.say("next.does", values);
        }
        values.put("finished", next.finishes());
        if (outcome == null) {
            return words.say("next.does.finishing", values);
        }
        values.put("outcome", outcome);
        return words.say("next.does.finishing.as", values);
    }
}
