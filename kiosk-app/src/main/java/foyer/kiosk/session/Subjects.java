package foyer.kiosk.session;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.find.Subject;
import foyer.kiosk.find.Subject.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What services can be found by: their names, what people call them, and their hints. */
public final class Subjects {
    private static final int NAME = 100;
    private static final int CALLED = 96;
    private static final int HINT = 84;
    private static final int GROUP = 60;

    private Subjects() {}

    public static List<Subject> of(Menu menu, LanguageCode language) {
        return menu.services().stream().map(one -> subject(menu, one, language)).toList();
    }

    private static Subject subject(Menu menu, Menu.Service service, LanguageCode language) {
        var texts = new ArrayList<Text>();
        texts.add(new Text(service.name().in(language), NAME));
        add(texts, service.ways().words(), language, CALLED);
        add(texts, service.hint(), language, HINT);
        menu.groups().stream()
                .filter(group -> group.id().equals(service.group()))
                .forEach(
                        group -> {
                            texts.add(new Text(group.name().in(language), GROUP));
                            add(texts, group.hint(), language, GROUP);
                        });
        return new Subject(service.code(), texts);
    }

    /** In that language alone: words of another would be found by nobody who means them. */
    private static void add(
            List<Text> texts, @Nullable Texts text, LanguageCode language, int weight) {
        if (text != null) {
            var own = Objects.requireNonNullElse(text.byLanguage().get(language), "");
            texts.add(new Text(own, weight));
        }
    }
}
