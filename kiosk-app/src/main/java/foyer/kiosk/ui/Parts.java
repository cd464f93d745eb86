package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import foyer.kiosk.session.Action;
import foyer.webhost.ui.Icon;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small pieces every screen is made of. */
final class Parts {
    /** On the page's clock, which goes on when the page is loaded anew. */
    private static final String TOUCHED_AT = "performance.timeOrigin + event.timeStamp";

    private Parts() {}

    static Main main(Component... parts) {
        var main = new Main(parts);
        main.addClassName("k-main");
        return main;
    }

    /** What is read, and below it what is touched: in the low layout all of it within reach. */
    static Main main(Scene scene, List<? extends Component> read, List<? extends Component> touch) {
        if (!scene.low()) {
            var main = main(read.toArray(Component[]::new));
            touch.forEach(main::add);
            return main;
        }
        var line = new Paragraph(scene.say("reach.line"));
        line.addClassName("reach");
        return main(
                div("k-read", read.toArray(Component[]::new)),
                line,
                div("k-low", touch.toArray(Component[]::new)));
    }

    /** A screen reader begins here after each change of screen. */
    static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("k-title");
        title.getElement().setAttribute("tabindex", "-1");
        return title;
    }

    static Span dot(String icon) {
        var dot = new Span(new Icon(icon));
        dot.addClassName("dot");
        return dot;
    }

    static NativeButton button(Scene scene, String className, Action action, Component... inside) {
        var button = new NativeButton();
        button.addClassNames(className.split(" "));
        button.add(inside);
        button.getElement()
                .addEventListener("click", click -> scene.touch(at(click), action))
                .addEventData(TOUCHED_AT);
        if (scene.isFirst(action)) {
            scene.live(now -> button.setClassName("is-focus", action.equals(now.keypad().focus())));
        }
        return button;
    }

    private static Duration at(DomEvent click) {
        return Duration.ofMillis(Math.round(click.getEventData().get(TOUCHED_AT).asDouble()));
    }

    /** A wide choice with its consequence under it. */
    static NativeButton way(
            Scene scene,
            String kind,
            String icon,
            String name,
            @Nullable String hint,
            Action action) {
        return way(scene, kind, new Icon(icon), name, hint, action);
    }

    static NativeButton way(
            Scene scene,
            String kind,
            Icon icon,
            String name,
            @Nullable String hint,
            Action action) {
        var words = new Div(new H2(name));
        if (hint != null) {
            words.add(new Paragraph(hint));
        }
        var go = new Icon("chevron-right").turning();
        go.addClassName("go");
        return button(scene, ("way " + kind).strip(), action, icon, words, go);
    }

    static Div div(String className, Component... inside) {
        var div = new Div(inside);
        div.addClassNames(className.split(" "));
        return div;
    }

    static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** Tag b, which has no component of its own. */
    static Span bold(Component... inside) {
        return new Bold(inside);
    }

    @com.vaadin.flow.component.Tag("b")
    private static final class Bold extends Span {
        Bold(Component... inside) {
            add(inside);
        }
    }
}
