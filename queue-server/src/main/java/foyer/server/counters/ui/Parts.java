package foyer.server.counters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.server.counters.Words;
import foyer.webhost.ui.Icon;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The console's small shapes. */
final class Parts {
    private static final Set<String> TURNING = Set.of("log-in", "log-out", "undo-2", "list-end");

    private Parts() {}

    static Span span(String className, String text) {
        var span = new Span(text);
        if (!className.isEmpty()) {
            span.setClassName(className);
        }
        return span;
    }

    /** A ticket number within other text. */
    static Span code(String number) {
        return span("code", number);
    }

    /** Those that mean back or on run with the text. */
    static Icon icon(String name) {
        var icon = new Icon(name);
        return TURNING.contains(name) ? icon.turning() : icon;
    }

    /** A button with its key printed on it. */
    static NativeButton keyed(String icon, String word, String key, Runnable action) {
        var label = new Span(icon(icon), new Span(word));
        label.addClassName("keyed");
        var button = new NativeButton("", _ -> action.run());
        button.add(label, key(key));
        button.addClassName("btn");
        pressedBy(button, key);
        return button;
    }

    /** The page's script clicks the button when that key is pressed and nobody is typing. */
    static void pressedBy(Component button, String key) {
        button.getElement().setAttribute("data-key", key);
    }

    static void pressedByNone(Component button) {
        button.getElement().removeAttribute("data-key");
    }

    static NativeButton button(@Nullable String icon, String word, Runnable action) {
        var button = new NativeButton("", _ -> action.run());
        if (icon != null) {
            button.add(icon(icon));
        }
        button.add(new Span(word));
        button.addClassName("btn");
        return button;
    }

    /** Takes somebody out of a line. */
    static NativeButton end(Words words, String number, Runnable action) {
        var end = bare("x", words.say("end.title", Map.of("number", number)), action);
        end.addClassName("end");
        return end;
    }

    /** A picture only, for what is seldom wanted; what it does is its name. */
    static NativeButton bare(String icon, String what, Runnable action) {
        var button = new NativeButton("", _ -> action.run());
        button.add(icon(icon));
        button.addClassName("bare");
        button.getElement().setAttribute("title", what).setAttribute("aria-label", what);
        return button;
    }

    static Component key(String printed) {
        var key = new HtmlTag("kbd");
        key.getElement().setText(printed);
        key.getElement().setAttribute("dir", "ltr");
        return key;
    }

    static Component bold(String text) {
        var bold = new HtmlTag("b");
        bold.getElement().setText(text);
        return bold;
    }

    static Component small(String text) {
        var small = new HtmlTag("small");
        small.getElement().setText(text);
        return small;
    }
}
