package foyer.server.counters.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.ConsoleView;
import foyer.server.counters.ConsoleView.Next;
import foyer.server.phrases.Phrases;
import java.util.Map;

/** The one thing to do, and what it will do. */
final class NextButton extends NativeButton {
    private final transient Phrases phrases = Console.PHRASES;

    NextButton(Actions actions) {
        super("", _ -> actions.callNext());
        addClassName("next");
        setId("next");
        addClickShortcut(Key.F2);
    }

    /** Whether somebody can be called to this counter now. */
    boolean isCallable() {
        return isEnabled();
    }

    void show(ConsoleView view) {
        removeAll();
        var next = view.next();
        var current = view.current();
        var called = current == null || current.serving() ? null : current.number();
        setEnabled(next != null && called == null);
        if (next == null) {
            say(phrases.say("next.nobody"), phrases.say("next.nobody.hint"));
        } else {
            var title = new HtmlTag("b");
            title.add(phrases.say("next.call") + " ");
            title.add(Parts.code(next.number()));
            add(title, Parts.span("", called == null ? does(next, view) : held(called)));
        }
        add(Parts.key("F2"));
    }

    private void say(String title, String hint) {
        add(Parts.bold(title), Parts.span("", hint));
    }

    private String held(String number) {
        return phrases.say("next.held", Map.of("number", number));
    }

    private String does(Next next, ConsoleView view) {
        var finishes = next.finishes();
        var counter = view.header().counter();
        return finishes == null
                ? phrases.say("next.does", Map.of("number", next.number(), "counter", counter))
                : phrases.say(
                        "next.does.finishing",
                        Map.of("finished", finishes, "number", next.number(), "counter", counter));
    }
}
