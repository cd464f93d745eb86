package foyer.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import foyer.kiosk.aloud.AloudEndpoint;
import foyer.kiosk.aloud.ReadAloud;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.floor.Spoken;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.glass.ui.SeenPage;
import foyer.kiosk.journey.Question;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Clips;
import foyer.kiosk.session.Key;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.signed.SignedShelf;
import foyer.webhost.ui.LivePage;
import foyer.webhost.ui.Shell;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kiosk's page: shows its session, and says what was touched on which screen. */
@Prototype
@Requires(beans = Floor.class)
@Route("")
@PageTitle("Foyer")
@StyleSheet("/foyer/kiosk.css")
@StyleSheet("/foyer-kiosk/screens.css")
@StyleSheet("/foyer-kiosk/journeys.css")
@StyleSheet("/foyer-kiosk/landscape.css")
@StyleSheet("/foyer-kiosk/signed.css")
@Tag(Tag.DIV)
class KioskView extends SeenPage implements Page {
    private static final String SCRIPT = "/foyer-kiosk/aloud.js";
    private static final String CLIPS = "/foyer-kiosk/signed.js";

    private static final int MOST_SIGNS = 512;

    private final Floor floor;
    private final AtomicReference<@Nullable Session> newest = new AtomicReference<>();
    private final @Nullable ReadAloud aloud;
    private final @Nullable SignedShelf clips;
    private final Div lost = new Div();
    private final Div speechless = new Div();
    private @Nullable CompletableFuture<Booth> booth;
    private volatile boolean mute;
    private @Nullable UI ui;
    private @Nullable Session shown;
    private @Nullable Scene scene;
    private String lastClip = "";

    /**
     * @param aloud null where nothing is spoken
     * @param glasses null where nobody asks whether it is seen
     * @param clips null where nothing is shown in a sign language
     */
    KioskView(
            Floor floor,
            @Nullable ReadAloud aloud,
            @Nullable Glasses glasses,
            @Nullable SignedShelf clips) {
        super(glasses, Glasses::kiosk);
        this.clips = clips;
        this.floor = floor;
        this.aloud = aloud;
        speechless.addClassName("k-speechless");
        speechless.getElement().setAttribute("role", "alert");
        addClassName("kiosk");
        lost.addClassNames("k-lost", "live-notice");
        LivePage.attach(this);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ui = event.getUI();
        Shell.surface(event.getUI(), Shell.Surface.KIOSK);
        event.getUI().getPage().addJavaScript(SCRIPT);
        event.getUI().getPage().addJavaScript(CLIPS);
        getElement().executeJs("window.foyerAloud.start(this)");
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
        super.onDetach(event);
        var entered = booth;
        if (entered != null) {
            var _ = entered.thenAccept(Booth::leave);
        }
        if (aloud != null) {
            aloud.forget(this);
        }
    }

    /** On the floor's loop: the page shows the newest when it comes to it. */
    @Override
    public void show(Session session) {
        newest.set(session);
        onPage(this::render);
    }

    private void onPage(Consumer<UI> work) {
        var page = ui;
        if (page == null) {
            return;
        }
        try {
            var _ = page.access(() -> work.accept(page));
        } catch (UIDetachedException gone) {
            // Its detaching tells the floor.
            newest.set(null);
        }
    }

    @Override
    public void clear(Session session) {
        hush();
        show(session);
    }

    @Override
    public void speak(Spoken what) {
        var voice = aloud;
        if (voice == null) {
            return;
        }
        var urls =
                voice.prepare(this, what.sentences(), !what.after()).stream()
                        .map(AloudEndpoint::path)
                        .collect(Collectors.joining(" "));
        onPage(
                _ ->
                        getElement()
                                .executeJs(
                                        "window.foyerAloud.say($0, $1, $2, $3)",
                                        urls,
                                        what.volume(),
                                        what.after(),
                                        what.isForOneOnly()));
    }

    /** What was said is forgotten, too: it may have been a number. */
    @Override
    public void hush() {
        if (aloud != null) {
            aloud.forget(this);
        }
        onPage(_ -> getElement().executeJs("window.foyerAloud.stop()"));
    }

    @Override
    public void playClip() {
        onPage(_ -> getElement().executeJs("window.foyerSigned.turn()"));
    }

    /** The browser could not play it; staff are told, and the next screens do without it. */
    @ClientCallable
    void clipRefused(String file) {
        if (clips != null) {
            clips.refused(file);
        }
    }

    /** Said in writing, once: it is gone with the screen it stands on. */
    @Override
    public void speechless() {
        mute = true;
    }

    @ClientCallable
    void pressed(double instance, String key) {
        var entered = booth;
        var known = Stream.of(Key.values()).filter(k -> k.name().equals(key)).findFirst();
        if (entered != null && known.isPresent()) {
            var _ = entered.thenAccept(b -> b.press((long) instance, known.get()));
        }
    }

    /** Of a real keyboard or a scanner. */
    @ClientCallable
    void typed(double instance, String text) {
        var entered = booth;
        if (entered != null && text.length() <= MOST_SIGNS) {
            var _ = entered.thenAccept(b -> b.type((long) instance, text));
        }
    }

    @ClientCallable
    void headset(boolean plugged) {
        var entered = booth;
        if (entered != null) {
            var _ = entered.thenAccept(b -> b.headset(plugged));
        }
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
        var built = new Scene(session, (at, action) -> touched(session.instance(), at, action));
        look(page, session, built);
        var stage = Stage.of(built);
        removeAll();
        setClassName(stage.kind() == null ? "kiosk" : "kiosk " + stage.kind());
        setClassName("low", built.low());
        stage.parts().forEach(this::add);
        signed(built);
        lost.setText(built.say("live.lost"));
        add(lost);
        if (mute) {
            speechless.setText(built.say("speech.missing"));
            add(speechless);
            mute = false;
        }
        getElement().setAttribute("data-instance", Long.toString(session.instance()));
        getElement().setAttribute("data-screen", name(session));
        getElement().setAttribute("data-fit", Fit.of(built));
        typing(session);
        scene = built;
        // With the next frame: focusing lays the page out, and the browser does that once, there.
        getElement()
                .executeJs(
                        "requestAnimationFrame(() =>"
                                + " this.querySelector('h1')?.focus({preventScroll: true}))");
    }

    /** A clip that was just seen beside another page of the same screen does not begin anew. */
    private void signed(Scene built) {
        var slots = SignedSlot.of(built);
        setClassName("signed", !slots.isEmpty());
        for (var slot : slots) {
            add(slot);
            built.live(
                    now -> {
                        if (Clips.find(now).filter(slot::shows).isEmpty()) {
                            slot.setVisible(false);
                            removeClassName("signed");
                        }
                    });
            getElement().executeJs("window.foyerSigned.show(this, $0)", !slot.shows(lastClip));
        }
        lastClip = slots.isEmpty() ? "" : slots.getFirst().file();
    }

    /** Whether keys of a keyboard write here. */
    private void typing(Session session) {
        boolean typing =
                session.screen() instanceof Screen.Asking asking
                        && asking.question() instanceof Question.Type;
        if (typing) {
            getElement().setAttribute("data-typing", session.listens() ? "listening" : "yes");
        } else {
            getElement().removeAttribute("data-typing");
        }
    }

    private static String name(Session session) {
        return session.screen().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The switches of the whole page. */
    private static void look(UI page, Session session, Scene scene) {
        var visitor = session.visitor();
        Shell.language(page, Locale.forLanguageTag(scene.language().value()));
        Shell.theme(page, visitor.highContrast() ? Shell.Theme.CONTRAST : Shell.Theme.LIGHT);
        Shell.site(page, scene.menu().look().variables());
        Shell.text(page, visitor.largeText() ? Shell.TextSize.LARGE : Shell.TextSize.NORMAL);
    }

    private void touched(long instance, Duration at, Action action) {
        var entered = booth;
        if (entered != null) {
            var _ = entered.thenAccept(b -> b.touch(instance, at, action));
        }
    }
}
