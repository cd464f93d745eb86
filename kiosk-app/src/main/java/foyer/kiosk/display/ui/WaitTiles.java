package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Icon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many wait for each service, four at a time. Tiles stay, and only one whose service has
 * changed is drawn again: every call changes a wait.
 */
final class WaitTiles extends Panel {
    private static final int PER_PAGE = 4;

    private final transient List<Tile> tiles = new ArrayList<>();

    WaitTiles() {
        addClassName("d-tiles");
        Turns.hold(this);
    }

    @Override
    void show(DisplayScreen screen, @Nullable DisplayScreen before) {
        var language = screen.siteLanguage();
        var services = screen.services();
        if (before == null
                || !before.siteLanguage().equals(language)
                || services.size() != tiles.size()) {
            layOut(services.size(), DisplayWords.in(language));
        }
        for (int i = 0; i < services.size(); i++) {
            tiles.get(i).show(services.get(i), language);
        }
    }

    private void layOut(int count, DisplayWords words) {
        removeAll();
        tiles.clear();
        for (int i = 0; i < count; i++) {
            tiles.add(new Tile());
        }
        for (int i = 0; i < count; i += PER_PAGE) {
            var page = new Div();
            page.addClassName("d-waits");
            tiles.subList(i, Math.min(count, i + PER_PAGE)).forEach(page::add);
            Turns.add(this, page);
        }
        var unknown = new Div(new Icon("clock"), new Span(words.say("waits.unknown")));
        unknown.addClassNames("d-wait", "d-unknown");
        add(unknown);
    }

    private static final class Tile extends Div {
        private transient DisplayScreen.@Nullable Tile drawn;

        Tile() {
            addClassName("d-wait");
        }

        void show(DisplayScreen.Tile service, LanguageCode language) {
            if (service.equals(drawn)) {
                return;
            }
            drawn = service;
            removeAll();
            boolean closed = service.closed() != null;
            setClassName("is-closed", closed);
            add(
                    new Span(
                            new Icon(closed ? "lock-keyhole" : "users"),
                            new Span(service.name().in(language))),
                    state(service, DisplayWords.in(language)));
        }

        private static Div state(DisplayScreen.Tile service, DisplayWords words) {
            var state = new Div();
            state.addClassName("d-wait__state");
            if (service.closed() != null) {
                state.add(new Span(words.say("service.closed")));
                return state;
            }
            var marked = Marked.of(words.count("service.waiting", service.waiting()));
            marked.into(state, CallPlate.code(marked.part(), "d-wait__count"));
            return state;
        }
    }
}
