package foyer.kiosk.display.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import foyer.kiosk.display.hosted.HostedDisplay;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.kiosk.display.hosted.Knock;
import foyer.webhost.ui.Shell;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A display in any browser: the board where the browser may be it, else the door. Whenever that
 * changes the page is loaded anew, so that there is one way in.
 */
@Prototype
@Requires(beans = HostedDisplays.class)
@Route("display/:display?/:key?")
@PageTitle("Foyer display")
@AnonymousAllowed
class HostedView extends Div implements BeforeEnterObserver {
    /** How often a page that waits for its turn asks. */
    private static final int ASK_EVERY_MILLIS = 5_000;

    private final HostedDisplays displays;
    private String name = "";
    private String key = "";
    private HostedDisplay.@Nullable Sitting sitting;

    HostedView(HostedDisplays displays) {
        this.displays = displays;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        name = address.get("display").map(HostedView::decoded).orElse("");
        key =
                address.get("key")
                        .map(HostedView::decoded)
                        .or(
                                () ->
                                        event.getLocation()
                                                .getQueryParameters()
                                                .getSingleParameter(Door.KEY))
                        .orElse("");
    }

    /** What a person typed into the address; what cannot be decoded stays as it is. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        Shell.surface(ui, Shell.Surface.DISPLAY);
        Shell.theme(ui, Shell.Theme.DARK);
        var words = DisplayWords.in(displays.languages().getFirst());
        var browser = VaadinSession.getCurrent().getSession().getId();
        removeAll();
        switch (displays.knock(name, key, browser, () -> loadAnew(ui))) {
            case Knock.Admitted(var seat) -> {
                sitting = seat;
                add(new Board(seat));
            }
            case Knock.NotNamed() -> door(ui, words, Door.which(words, displays.names(), null));
            case Knock.Unknown(var asked) ->
                    door(ui, words, Door.which(words, displays.names(), asked));
            case Knock.KeyWanted(var display) -> door(ui, words, Door.key(words, display, false));
            case Knock.KeyWrong(var display) -> door(ui, words, Door.key(words, display, true));
            case Knock.Taken(var display) -> waitFor(display, ui, words, browser);
        }
    }

    private void door(UI ui, DisplayWords words, Door door) {
        Shell.language(ui, words.locale());
        add(door);
    }

    /** Somebody may say that this browser is to be it; else it is when the other has gone. */
    private void waitFor(HostedDisplay display, UI ui, DisplayWords words, String browser) {
        door(
                ui,
                words,
                Door.taken(
                        words,
                        display,
                        () -> {
                            display.promise(browser);
                            ui.getPage().reload();
                        }));
        ui.setPollInterval(ASK_EVERY_MILLIS);
        ui.addPollListener(
                _ -> {
                    if (display.isFreeFor(browser)) {
                        ui.getPage().reload();
                    }
                });
    }

    /** Any thread. */
    private static void loadAnew(UI ui) {
        try {
            var _ = ui.access(() -> ui.getPage().reload());
        } catch (UIDetachedException gone) {
            // Nobody looks at it any more.
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (sitting != null) {
            sitting.close();
            sitting = null;
        }
    }

    /** The board of the browser that is the display: each sign of life keeps its seat. */
    private static final class Board extends DisplayBoard {
        private final transient HostedDisplay.Sitting sitting;

        Board(HostedDisplay.Sitting sitting) {
            var display = sitting.display();
            super(display.role(), display.port(), display.glasses());
            this.sitting = sitting;
        }

        @Override
        protected void wasSeen() {
            sitting.seen();
        }
    }
}
