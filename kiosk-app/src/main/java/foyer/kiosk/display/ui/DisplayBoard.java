package foyer.kiosk.display.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import foyer.contract.DisplayPlan;
import foyer.contract.words.CallId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.display.Contact;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.display.DisplayScreen;
import foyer.kiosk.display.OpenPage;
import foyer.kiosk.display.voice.AudioEndpoint;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.glass.ui.SeenPage;
import foyer.webhost.ui.Icon;
import foyer.webhost.ui.LivePage;
import foyer.webhost.ui.Shell;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The calls board. Its script says what the server cannot know: that a call is on the glass, that
 * it was heard, that the browser forbids sound.
 */
@StyleSheet("/foyer/display.css")
@StyleSheet("/foyer/display/board.css")
@Tag(Tag.MAIN)
class DisplayBoard extends SeenPage {
    private static final String SCRIPT = "/foyer/display/board.js";
    private static final String FILM = "/foyer/display/film.js";

    private final DisplayRole role;
    private final DisplayPort port;
    private final Span council = new Span();
    private final NotLiveNotice notice = new NotLiveNotice();
    private final Paragraph unplanned = new Paragraph();
    private final Span mute = new Span();
    private final AtomicBoolean drawPending = new AtomicBoolean();
    private @Nullable Arrangement arrangement;
    private DisplayPlan.@Nullable Layout layout;
    private @Nullable DisplayScreen drawn;
    private @Nullable OpenPage page;

    /**
     * @param glasses null where nobody asks whether it is seen
     */
    DisplayBoard(DisplayRole role, DisplayPort port, @Nullable Glasses glasses) {
        super(glasses, Glasses::display);
        this.role = role;
        this.port = port;
        addClassName("disp");
        unplanned.addClassName("d-unplanned");
        add(header(), notice, unplanned, muteHint());
        LivePage.attach(this);
    }

    private Header header() {
        var arch = new Span();
        arch.addClassName("arch");
        arch.getElement().setAttribute("aria-hidden", "true");
        council.addClassName("d-council");
        var header = new Header(arch, council, CallPlate.code("", "clock"));
        header.addClassName("d-head");
        return header;
    }

    private Div muteHint() {
        var hint = new Div(new Icon("volume-2"), mute);
        hint.addClassName("d-mute");
        return hint;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        Shell.surface(ui, Shell.Surface.DISPLAY);
        Shell.theme(ui, Shell.Theme.DARK);
        drawn = null;
        ui.getPage().addJavaScript(SCRIPT);
        ui.getPage().addJavaScript(FILM);
        getElement()
                .executeJs(
                        "foyerBoard.start(this, $0, $1)",
                        AudioEndpoint.CHIME,
                        AudioEndpoint.SILENCE);
        var opened = role.open(() -> draw(ui), () -> loadAnew(ui));
        page = opened;
        if (opened.isShown()) {
            draw(ui);
        } else {
            turnAway();
        }
    }

    /** Nobody stands in front of it yet: whoever opened it one too often reads this. */
    private void turnAway() {
        removeAll();
        role.screen().languages().stream()
                .map(language -> DisplayWords.in(language).say("pages.full"))
                .distinct()
                .map(Paragraph::new)
                .forEach(this::add);
        addClassName("disp--full");
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** Any thread; a page that still waits for its last drawing gets the newest with it. */
    private void draw(UI ui) {
        if (!drawPending.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ =
                    ui.access(
                            () -> {
                                drawPending.set(false);
                                Shell.site(ui, role.look());
                                show(ui, role.screen());
                            });
        } catch (UIDetachedException gone) {
            drawPending.set(false);
        }
    }

    /** Any thread. */
    private static void loadAnew(UI ui) {
        try {
            var _ = ui.access(() -> ui.getPage().reload());
        } catch (UIDetachedException gone) {
            // It will be new when it is back.
        }
    }

    private void show(UI ui, DisplayScreen screen) {
        var board = arrange(screen);
        var before = drawn;
        drawn = screen;
        showLanguage(ui, screen, before);
        var name = screen.council();
        council.setText(name == null ? "" : name.in(screen.siteLanguage()));
        showContact(screen, before);
        setClassName("is-unplanned", !screen.planned());
        board.show(screen, before);
        shift(screen.shift(), before);
        // Before the first heartbeat a node has nothing but its own clock, which may say 1970.
        if (!(screen.contact() instanceof Contact.NeverHeard)) {
            getElement()
                    .executeJs(
                            "foyerBoard.clock($0, $1)",
                            (double) port.serverTime().toEpochMilli(),
                            screen.zone());
        }
        announce(screen, before);
    }

    /** Another layout is drawn from the beginning. */
    private Arrangement arrange(DisplayScreen screen) {
        var known = arrangement;
        if (known != null && screen.layout() == layout) {
            return known;
        }
        if (known != null) {
            remove(known);
            removeClassName("disp--" + Arrangement.word(Objects.requireNonNull(layout)));
        }
        var fresh = Arrangement.of(screen.layout());
        arrangement = fresh;
        layout = screen.layout();
        drawn = null;
        addClassName("disp--" + Arrangement.word(screen.layout()));
        addComponentAtIndex(indexOf(notice) + 1, fresh);
        return fresh;
    }

    private void shift(DisplayScreen.Shift now, @Nullable DisplayScreen before) {
        if (before == null || !before.shift().equals(now)) {
            getStyle().set("--shift-x", Integer.toString(now.x()));
            getStyle().set("--shift-y", Integer.toString(now.y()));
        }
    }

    private void showLanguage(UI ui, DisplayScreen screen, @Nullable DisplayScreen before) {
        if (before != null && before.languages().equals(screen.languages())) {
            return;
        }
        LanguageCode language = screen.siteLanguage();
        Shell.language(ui, DisplayWords.in(language).locale());
        mute.setText(DisplayWords.in(language).say("sound.off"));
        unplanned.setText(
                DisplayWords.in(language)
                        .say("not.planned", Map.of("display", port.node().value())));
    }

    private void showContact(DisplayScreen screen, @Nullable DisplayScreen before) {
        if (before != null
                && before.contact().equals(screen.contact())
                && before.zone().equals(screen.zone())
                && before.languages().equals(screen.languages())) {
            return;
        }
        boolean live = screen.contact() instanceof Contact.Live;
        setClassName("is-stale", !live);
        getElement().setAttribute("data-contact", live ? "live" : "silent");
        notice.show(screen);
    }

    private void announce(DisplayScreen screen, @Nullable DisplayScreen before) {
        var latest = screen.latest();
        var sound = screen.sound();
        if (latest == null || sound == null) {
            return;
        }
        var last = before == null ? null : before.sound();
        if (last == null || !last.call().equals(sound.call())) {
            getElement()
                    .executeJs(
                            "foyerBoard.announce($0, $1, $2, $3)",
                            sound.call().value(),
                            latest.number().value(),
                            sound.speech(),
                            (double) sound.volume());
        }
    }

    @ClientCallable
    void rendered(String call) {
        var latest = findOnPlate(call);
        if (page != null && latest != null) {
            page.rendered(latest);
        }
    }

    @ClientCallable
    void finished(String call, boolean spoken) {
        var latest = findOnPlate(call);
        if (page != null && latest != null) {
            page.finished(latest, spoken);
        }
    }

    @ClientCallable
    void audible(boolean audible) {
        if (page != null) {
            page.audible(audible);
        }
    }

    /** What a browser sends is believed only of the call it was given; null for any other. */
    private @Nullable CallId findOnPlate(String call) {
        var latest = drawn == null ? null : drawn.latest();
        return latest != null && latest.id().value().equals(call) ? latest.id() : null;
    }
}
