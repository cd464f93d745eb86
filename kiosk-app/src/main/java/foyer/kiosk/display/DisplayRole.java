package foyer.kiosk.display;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.DisplayPlan;
import foyer.contract.Limits;
import foyer.contract.Offer;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.kiosk.display.voice.AudioEndpoint;
import foyer.kiosk.display.voice.Utterance;
import foyer.kiosk.display.voice.Voice;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node in the display role: hands what arrives to {@link AnnouncementRules}, carries out what
 * they want, and draws the outcome on every open page. Any thread may call anything; pages are
 * drawn by the role's own thread, one screen at a time and only the newest.
 */
@Singleton
@Requires(beans = DisplayPort.class)
public final class DisplayRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayRole.class);
    private static final long TICK_MILLIS = 250;

    private final DisplayPort port;
    private final Voice voice;
    private final Showings pages = new Showings();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("display").factory());
    private final AtomicBoolean drawing = new AtomicBoolean();
    private final Map<CallId, String> speeches = new LinkedHashMap<>();
    private AnnouncementState state = AnnouncementState.INITIAL;
    private Renewal renewal = Renewal.INITIAL;
    private Drift drift = Drift.INITIAL;
    private DisplayScreen.@Nullable Sound sound;
    private @Nullable Offer offer;
    private DisplayScreen screen;

    public DisplayRole(DisplayPort port, Voice voice) {
        this.port = port;
        this.voice = voice;
        screen = picture();
        var _ =
                clock.scheduleAtFixedRate(
                        this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public void onBoard(Board board) {
        step(new DisplayInput.BoardArrived(now(), Zone.own(board, port)));
    }

    public void onBeat(Beat beat) {
        step(new DisplayInput.BeatArrived(now(), beat));
    }

    public synchronized void onOffer(Offer newer) {
        var known = offer;
        if (known == null || edition(newer).isNewerThan(edition(known))) {
            offer = newer;
            redraw();
        }
    }

    /**
     * A browser begins to show this display.
     *
     * @param changed called when there is a new {@link #screen()}; it must not wait
     * @param loadAnew called once a day, when nobody is called; it must not wait
     */
    public OpenPage open(Runnable changed, Runnable loadAnew) {
        var page = new Showings.Showing(changed, loadAnew);
        boolean shown = pages.add(page);
        if (!shown) {
            LOG.warn("More than {} pages show this display; one is left out", Showings.MAX_PAGES);
        }
        audienceChanged();
        return new OpenPage(this, page, shown);
    }

    /** The site's own colours and logo, for the style sheets. */
    public synchronized Map<String, String> look() {
        var theme = offer == null ? null : offer.theme();
        return theme == null ? Map.of() : theme.variables();
    }

    public synchronized DisplayScreen screen() {
        return screen;
    }

    /** How the parts of the display are, for the node's health message. */
    public List<DeviceHealth> listHealth() {
        var audience = pages.audience();
        return List.of(screen(audience), voice(audience));
    }

    private DeviceHealth screen(Audience audience) {
        if (audience.pages() == 0) {
            return new DeviceHealth("display", DeviceState.BLOCKED, "NO_PAGE");
        }
        return screen().planned()
                ? new DeviceHealth("display", DeviceState.READY, "")
                : new DeviceHealth("display", DeviceState.BLOCKED, "NOT_PLANNED");
    }

    private DeviceHealth voice(Audience audience) {
        if (audience.audible() == 0 && pages.anyForbidden()) {
            return new DeviceHealth("voice", DeviceState.BLOCKED, "SOUND_OFF");
        }
        return voice.findTrouble()
                .map(reason -> new DeviceHealth("voice", DeviceState.WARNING, reason))
                .orElseGet(() -> new DeviceHealth("voice", DeviceState.READY, ""));
    }

    void rendered(CallId call) {
        step(new DisplayInput.PageRendered(now(), call));
    }

    void finished(CallId call, boolean spoken) {
        step(new DisplayInput.SoundFinished(now(), call, spoken));
    }

    void closed(Showings.Showing page) {
        if (pages.remove(page)) {
            audienceChanged();
        }
    }

    void audienceChanged() {
        step(new DisplayInput.AudienceChanged(now(), pages.audience()));
    }

    private void tick() {
        try {
            step(new DisplayInput.TimePasses(now()));
        } catch (RuntimeException failed) {
            // An exception that left here would end the clock, and with it the display.
            LOG.error("The display's clock stumbled", failed);
        }
    }

    private synchronized void step(DisplayInput input) {
        var step = AnnouncementRules.step(state, input);
        state = step.state();
        step.effects().forEach(this::carryOut);
        keepUp(input.at());
        redraw();
    }

    /** What a page needs that is open for years. */
    private void keepUp(Moment at) {
        drift = drift.step(state.plate(), at.running());
        var due = renewal.step(state, at, SiteTime.zone(screen.zone()), plan().reloadAt());
        renewal = due.next();
        if (due.reload()) {
            clock.execute(pages::loadAnew);
        }
    }

    private void carryOut(DisplayEffect effect) {
        switch (effect) {
            case DisplayEffect.Prepare prepare -> prepare(prepare.call());
            case DisplayEffect.Announce announce -> announce(announce.call());
            case DisplayEffect.Confirm confirm ->
                    port.confirm(
                            new Shown(
                                    Limits.VERSION,
                                    port.node(),
                                    confirm.call(),
                                    confirm.how(),
                                    confirm.afterMillis()));
            case DisplayEffect.Missed missed ->
                    LOG.warn("Call {} was not announced: {}", missed.call(), missed.why());
        }
    }

    private void prepare(Board.Call call) {
        var drawn = picture();
        var label = Picture.label(state, call);
        voice.prepare(
                        new Utterance(
                                call.number(),
                                call.alias(),
                                call.counter(),
                                label,
                                List.of(call.language(), drawn.siteLanguage()),
                                Boolean.TRUE.equals(call.unhurried())))
                .ifPresent(name -> speeches.put(call.id(), AudioEndpoint.path(name)));
        while (speeches.size() > 2 * Limits.BOARD_CALLS) {
            speeches.remove(speeches.keySet().iterator().next());
        }
    }

    private void announce(Board.Call call) {
        int volume = plan().volumeAt(SiteTime.ofDay(port.serverTime(), screen.zone()));
        sound = new DisplayScreen.Sound(call.id(), speeches.get(call.id()), volume);
    }

    private DisplayPlan plan() {
        var received = state.board();
        return Zone.plan(received == null ? null : received.board(), port.node());
    }

    private DisplayScreen picture() {
        return Picture.of(state, offer, port, sound, port.serverTime(), drift.place());
    }

    private void redraw() {
        var drawn = picture();
        if (!drawn.equals(screen)) {
            screen = drawn;
            if (drawing.compareAndSet(false, true)) {
                clock.execute(this::drawPages);
            }
        }
    }

    private void drawPages() {
        drawing.set(false);
        pages.screenChanged();
    }

    private Moment now() {
        return new Moment(port.running(), port.serverTime());
    }

    private static Edition edition(Offer offer) {
        return new Edition(offer.server(), offer.boot(), offer.seq(), offer.at());
    }

    @PreDestroy
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
