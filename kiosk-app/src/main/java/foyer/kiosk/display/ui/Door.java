package foyer.kiosk.display.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import foyer.contract.words.NodeId;
import foyer.enrolment.PageKey;
import foyer.kiosk.display.hosted.HostedDisplay;
import foyer.webhost.ui.LivePage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows that is no display yet. Whoever reads it sets a television up, with its
 * remote control: links, one field and one button, all of the browser's own.
 */
@StyleSheet("/foyer/display.css")
@StyleSheet("/foyer/display/board.css")
final class Door extends Main {
    /** Of the address; what is typed may be longer than a key, with spaces. */
    static final String KEY = "key";

    private static final int LONGEST_TYPED = 20;

    private Door(String title) {
        addClassNames("disp", "disp--door");
        var heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        add(heading);
        LivePage.attach(this);
    }

    /**
     * @param asked what there is no display of; null where none was asked for
     */
    static Door which(DisplayWords words, List<NodeId> names, @Nullable String asked) {
        var door = new Door(words.say("door.which"));
        if (asked != null) {
            door.add(warning(words.say("door.unknown", Map.of("display", asked))));
        }
        var links = new Div();
        links.addClassName("d-door__all");
        for (var name : names) {
            var link = new Anchor("/display/" + name, name.value());
            link.setRouterIgnore(true);
            link.addClassNames("d-door__one", "code");
            links.add(link);
        }
        door.add(links);
        return door;
    }

    static Door key(DisplayWords words, HostedDisplay display, boolean wrong) {
        var name = Map.<String, Object>of("display", display.id().value());
        var door = new Door(words.say("door.key", name));
        if (wrong) {
            door.add(warning(words.say("door.key.wrong", name)));
        }
        var field = new Input();
        field.setId("door-key");
        field.getElement()
                .setAttribute("name", KEY)
                .setAttribute("required", true)
                .setAttribute("autofocus", true)
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false")
                .setAttribute("dir", "ltr")
                .setAttribute("maxlength", Integer.toString(LONGEST_TYPED));
        var label =
                new NativeLabel(
                        words.say(
                                "door.key.form", Map.of("signs", Integer.toString(PageKey.SIGNS))));
        label.setFor(field);
        var form = new HtmlContainer("form");
        form.getElement().setAttribute("action", "/display/" + display.id());
        form.add(label, field, button(words.say("door.show")));
        door.add(form);
        return door;
    }

    static Door taken(DisplayWords words, HostedDisplay display, Runnable takeIt) {
        var name = Map.<String, Object>of("display", display.id().value());
        var door = new Door(words.say("door.taken", name));
        door.add(new Paragraph(words.say("door.taken.then")));
        var button = button(words.say("door.take"));
        button.addClickListener(_ -> takeIt.run());
        door.add(button);
        return door;
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("d-door__warning");
        warning.getElement().setAttribute("role", "alert").setAttribute("dir", "auto");
        return warning;
    }

    private static NativeButton button(String text) {
        var button = new NativeButton(text);
        button.addClassName("d-door__button");
        return button;
    }
}
