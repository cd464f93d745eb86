package foyer.kiosk.display.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.display.DisplayScreen;
import foyer.webhost.ui.Icon;
import java.util.List;

/** How many wait for each service, four at a time; the page's script turns the pages. */
final class WaitTiles extends Section {
    private static final int PER_PAGE = 4;

    WaitTiles() {
        addClassName("d-tiles");
    }

    void show(List<DisplayScreen.Tile> services, LanguageCode language) {
        removeAll();
        var words = DisplayWords.in(language);
        for (int i = 0; i < services.size(); i += PER_PAGE) {
            var page = new Div();
            page.addClassNames("d-waits", "d-turn");
            services.subList(i, Math.min(services.size(), i + PER_PAGE))
                    .forEach(service -> page.add(tile(service, language, words)));
            add(page);
        }
        var unknown = new Div(new Icon("clock"), new Span(words.say("waits.unknown")));
        unknown.addClassNames("d-wait", "d-unknown");
        add(unknown);
    }

    private static Div tile(DisplayScreen.Tile service, LanguageCode language, DisplayWords words) {
        var name = new Span(new Icon(icon(service)), new Span(service.name().in(language)));
        var tile = new Div(name, state(service, words));
        tile.addClassName("d-wait");
        if (service.closed() != null) {
            tile.addClassName("is-closed");
        }
        return tile;
    }

    private static String icon(DisplayScreen.Tile service) {
        return service.closed() == null ? "users" : "lock-keyhole";
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
