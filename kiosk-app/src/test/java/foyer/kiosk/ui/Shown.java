package foyer.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import foyer.kiosk.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on a screen, piece by piece as it is built, without a browser. */
final class Shown {
    /** What stands for words where there are none. */
    private static final List<String> NAMES = List.of("aria-label", "alt");

    private final Stage stage;

    private Shown(Stage stage) {
        this.stage = stage;
    }

    static Shown of(Session session) {
        return new Shown(Stage.of(new Scene(session, (_, _) -> {})));
    }

    /** All of it, the names of buttons and pictures too. */
    List<String> texts() {
        return collected(true, true);
    }

    /** Between head and foot, what is read and not touched. */
    List<String> read() {
        return collected(false, false);
    }

    /** The words on each button. */
    List<List<String>> buttons() {
        var buttons = new ArrayList<List<String>>();
        stage.parts().forEach(part -> buttons(part.getElement(), buttons));
        return buttons;
    }

    private static void buttons(Element at, List<List<String>> buttons) {
        if (at.isTextNode() || !at.isVisible()) {
            return;
        }
        if (isButton(at)) {
            var words = new ArrayList<String>();
            collect(at, true, words);
            buttons.add(words);
            return;
        }
        at.getChildren().forEach(child -> buttons(child, buttons));
    }

    private List<String> collected(boolean buttons, boolean frame) {
        var texts = new ArrayList<String>();
        stage.parts().stream()
                .map(Component::getElement)
                .filter(part -> frame || isBody(part))
                .forEach(part -> collect(part, buttons, texts));
        return texts;
    }

    private static boolean isBody(Element part) {
        return !part.getTag().equals("header") && !part.getTag().equals("footer");
    }

    private static boolean isButton(Element element) {
        return element.getComponent().filter(NativeButton.class::isInstance).isPresent();
    }

    private static void collect(Element at, boolean buttons, List<String> texts) {
        if (at.isTextNode()) {
            Optional.of(at.getText().strip()).filter(text -> !text.isEmpty()).ifPresent(texts::add);
            return;
        }
        if (!at.isVisible() || (!buttons && isButton(at))) {
            return;
        }
        NAMES.forEach(name -> Optional.ofNullable(at.getAttribute(name)).ifPresent(texts::add));
        at.getChildren().forEach(child -> collect(child, buttons, texts));
    }
}
