package foyer.kiosk.ui;

import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Menu;
import foyer.kiosk.session.Room;
import foyer.kiosk.session.Session;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One screen being built: its words, what it tells of touches, and which parts of it change while
 * it stays. A part that changes is changed in place, because a button that is replaced under a
 * finger loses the touch.
 */
final class Scene {
    private final Session session;
    private final KioskTexts texts;
    private final BiConsumer<Duration, Action> touched;
    private final List<Consumer<Session>> updates = new ArrayList<>();
    private final Set<Action> made = new HashSet<>();

    Scene(Session session, BiConsumer<Duration, Action> touched) {
        this.session = session;
        this.texts = KioskTexts.in(session.visitor().language());
        this.touched = touched;
    }

    Session session() {
        return session;
    }

    Menu menu() {
        return session.menu();
    }

    Room room() {
        return session.room();
    }

    boolean low() {
        return session.visitor().lowReach();
    }

    KioskTexts texts() {
        return texts;
    }

    LanguageCode language() {
        return texts.language();
    }

    Times times() {
        return new Times(texts, menu().zone());
    }

    String say(String key) {
        return texts.get(key);
    }

    String name(Texts names) {
        return names.in(language());
    }

    @Nullable String nameOrNull(@Nullable Texts names) {
        return names == null ? null : names.in(language());
    }

    /** The first thing on the screen that does this; there may be a second, such as for help. */
    boolean isFirst(Action action) {
        return made.add(action);
    }

    void touch(Duration at, Action action) {
        touched.accept(at, action);
    }

    /** Now, and again whenever something new is on the same screen. */
    void live(Consumer<Session> update) {
        update.accept(session);
        updates.add(update);
    }

    Span liveText(Function<Session, String> text) {
        var span = new Span();
        live(now -> span.setText(text.apply(now)));
        return span;
    }

    void update(Session now) {
        updates.forEach(update -> update.accept(now));
    }
}
