package foyer.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Session;
import foyer.webhost.ui.LivePage;
import foyer.webhost.ui.Shell;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The kiosk's page: shows its session, and says what was touched on which screen. */
@Prototype
@Requires(beans = Floor.class)
@Route("")
@PageTitle("Foyer")
@StyleSheet("/foyer/kiosk.css")
@StyleSheet("/foyer-kiosk/screens.css")
class KioskView extends Div implements Page {
    private final Floor floor;
    private final AtomicReference<@Nullable Session> newest = new AtomicReference<>();
    private final Div lost = new Div();
    private @Nullable CompletableFuture<Booth> booth;
    private @Nullable UI ui;
    private @Nullable Session shown;
    private @Nullable Scene scene;

    KioskView(Floor floor) {
        this.floor = floor;
        addClassName("kiosk");
        lost.addClassNames("k-lost", "live-notice");
        LivePage.attach(this);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        Shell.surface(event.getUI(), Shell.Surface.KIOSK);
        var entered = floor.enter(this);
        booth = entered;
        var page = event.getUI();
        var _ = entered.exceptionally(_ -> turnedAway(page));
    }

    /** On the floor's loop. Whoever opened one page too many is told so in every language. */
    private @Nullable Booth turnedAway(UI page) {
        try {
            var _ =
                    page.access(
                            () -> {
                                removeAll();
                                add(SayScreens.full(Floor.MOST_BOOTHS));
                                getElement().setAttribute("data-screen", "full");
                            });
        } catch (UIDetachedException gone) {
            newest.set(null);
        }
        return null;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        var entered = booth;
        if (entered != null) {
            var _ = entered.thenAccept(Booth::leave);
        }
    }

    /** On the floor's loop: the page shows the newest when it comes to it. */
    @Override
    public void show(Session session) {
        var page = ui;
        newest.set(session);
        if (page == null) {
            return;
        }
        try {
            var _ = page.access(() -> render(page));
        } catch (UIDetachedException gone) {
            // Its detaching tells the floor.
            newest.set(null);
        }
    }

    @Override
    public void clear(Session session) {
        show(session);
    }

    private void render(UI page) {
        var session = newest.getAndSet(null);
        if (session == null) {
            return;
        }
        var current = scene;
        if (current != null && shown != null && shown.instance() == session.instance()) {
            current.update(session);
        } else {
            build(page, session);
        }
        shown = session;
    }

    private void build(UI page, Session session) {
        var built = new Scene(session, action -> touched(session.instance(), action));
        look(page, session, built);
        var stage = Stage.of(built);
        removeAll();
        setClassName(stage.kind() == null ? "kiosk" : "kiosk " + stage.kind());
        setClassName("low", built.low());
        stage.parts().forEach(this::add);
        lost.setText(built.say("live.lost"));
        add(lost);
        getElement().setAttribute("data-screen", name(session));
        getElement().setAttribute("data-fit", Fit.of(built));
        scene = built;
        // With the next frame: focusing lays the page out, and the browser does that once, there.
        getElement()
                .executeJs(
                        "requestAnimationFrame(() =>"
                                + " this.querySelector('h1')?.focus({preventScroll: true}))");
    }

    private static String name(Session session) {
        return session.screen().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The switches of the whole page. */
    private static void look(UI page, Session session, Scene scene) {
        var visitor = session.visitor();
        Shell.language(page, Locale.forLanguageTag(scene.language().value()));
        Shell.theme(page, visitor.highContrast() ? Shell.Theme.CONTRAST : Shell.Theme.LIGHT);
        Shell.text(page, visitor.largeText() ? Shell.TextSize.LARGE : Shell.TextSize.NORMAL);
    }

    private void touched(long instance, Action action) {
        var entered = booth;
        if (entered != null) {
            var _ = entered.thenAccept(b -> b.touch(instance, action));
        }
    }
}
