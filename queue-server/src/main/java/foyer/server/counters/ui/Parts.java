package foyer.server.counters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import foyer.webhost.ui.Icon;
import org.jspecify.annotations.Nullable;

/** The console's small shapes. */
final class Parts {
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

    /** A button with its key printed on it. */
    static NativeButton keyed(String icon, String word, Key key, String printed, Runnable action) {
        var label = new Span(new Icon(icon), new Span(word));
        label.addClassName("keyed");
        var button = new NativeButton("", _ -> action.run());
        button.add(label, key(printed));
        button.addClassName("btn");
        button.addClickShortcut(key);
        return button;
    }

    static NativeButton button(@Nullable String icon, String word, Runnable action) {
        var button = new NativeButton("", _ -> action.run());
        if (icon != null) {
            button.add(new Icon(icon));
        }
        button.add(new Span(word));
        button.addClassName("btn");
        return button;
    }

    static Component key(String printed) {
        var key = new HtmlTag("kbd");
        key.getElement().setText(printed);
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
