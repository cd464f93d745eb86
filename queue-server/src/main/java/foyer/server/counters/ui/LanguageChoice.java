package foyer.server.counters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import foyer.server.counters.Words;
import java.util.Locale;

/** Each language by its own name; a browser that several people use speaks the chosen one. */
final class LanguageChoice extends Div {
    LanguageChoice() {
        addClassName("reads");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Console.words().say("signin.language"));
        Words.READERS.forEach(reader -> add(button(reader)));
    }

    private static NativeButton button(Locale reader) {
        var button = new NativeButton(name(reader), _ -> choose(reader));
        boolean chosen = reader.equals(Console.words().reader());
        button.addClassName("btn");
        button.setId("reads-" + reader.getLanguage());
        button.getElement().setAttribute("lang", reader.getLanguage());
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }

    private static String name(Locale reader) {
        var name = reader.getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    /** All of the page is written anew. */
    private static void choose(Locale reader) {
        Console.read(reader);
        UI.getCurrent().getPage().reload();
    }
}
