package foyer.kiosk.ui;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import foyer.browser.Chromium;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.MadeFilm;
import foyer.kiosk.Offers;
import foyer.kiosk.aloud.ReadAloud;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.floor.FakePaper;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.glass.Glasses;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Pace;
import foyer.kiosk.session.Session;
import foyer.kiosk.signed.SignedShelf;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import foyer.webhost.WebHost;
import foyer.webhost.WebSettings;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A kiosk with a real page, disk and browser; the server and the printer are played. */
final class ScreenRig implements AutoCloseable {
    /** Every screen stands as long as a slow machine looks at it. */
    static final Pace UNHURRIED =
            new Pace(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(5),
                    Duration.ofMillis(80),
                    Duration.ofMinutes(5));

    /** A visitor looks before each touch; nobody has to wait for that here. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    /** The time for looking passes for fingers alone. */
    private static final String LOOKS =
            """
            const at = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
            Object.defineProperty(Event.prototype, 'timeStamp', {
              get() { return at.call(this) + (window.looked || 0); },
            });
            """;

    /** Which fonts a new screen needs is known once it is laid out. */
    private static final String LAID_OUT =
            "document.body.offsetHeight, document.fonts.status === 'loaded'";

    private final Chromium chromium;
    final FakePaper paper;
    final Floor floor;
    final Transcript transcript = new Transcript();
    private final ReadAloud aloud = new ReadAloud(transcript);
    private final NodeStore store;
    final SignedShelf signed;
    final Path clips;
    private final ApplicationContext context;
    private final BrowserContext browser;
    private final Views views = new Views();
    private final AtomicLong ids = new AtomicLong();

    /** Far from the instances a session on the page's own floor ever has. */
    private final AtomicLong shown = new AtomicLong(1_000_000);

    ScreenRig(Chromium chromium, Path folder, Pace pace) {
        this(chromium, folder, pace, new FakePaper(), null, null);
    }

    /** A kiosk that is asked whether people see it. */
    ScreenRig(Chromium chromium, Path folder, Pace pace, Glasses glasses) {
        this(chromium, folder, pace, new FakePaper(), null, glasses);
    }

    /** A kiosk whose paper is not the test's to play, and which has no voice. */
    ScreenRig(Chromium chromium, Path folder, Pace pace, TicketPaper real) {
        this(chromium, folder, pace, new FakePaper(), real, null);
    }

    private ScreenRig(
            Chromium chromium,
            Path folder,
            Pace pace,
            FakePaper fake,
            TicketPaper real,
            Glasses glasses) {
        this.chromium = chromium;
        paper = fake;
        browser = chromium.profile(screen().setReducedMotion(ReducedMotion.REDUCE));
        store = NodeStore.open(folder.resolve("node.db"), new NodeId("kiosk-1"), this::id);
        store.lease(3, List.of(new NumberBand(LocalDate.of(2026, 11, 22), 700, 729, 1)));
        var clock = new NodeClock(() -> Offers.AT, System::nanoTime, Optional.empty());
        floor =
                new Floor(
                        new WishKeeper(store, clock),
                        clock,
                        real == null ? fake : real,
                        pace,
                        this::fresh,
                        real == null);
        clips = folder.resolve("clips");
        signed = SignedShelf.start(Optional.of(clips), clock::nanos, floor::clips);
        floor.offer(Offers.open(1));
        floor.live(true);
        // The node's own session is taken, so that every page begins anew, whatever the test
        // before it has left.
        var _ = floor.enter(new Elsewhere());
        var settings =
                Settings.read(
                        WebSettings.ALL,
                        new String[] {"--foyer.web.bind=127.0.0.1", "--foyer.web.port=0"},
                        Map.of());
        context =
                ApplicationContext.builder()
                        .singletons(
                                Stream.of(
                                                settings,
                                                floor,
                                                views,
                                                signed,
                                                real == null ? aloud : null,
                                                glasses)
                                        .filter(Objects::nonNull)
                                        .toArray())
                        .banner(false)
                        .start();
        context.getBean(WebHost.class).start();
    }

    /** The kiosk's own screen, which nobody looks at here. */
    private static final class Elsewhere implements foyer.kiosk.floor.Page {
        @Override
        public void show(Session session) {}

        @Override
        public void clear(Session session) {}
    }

    ApplicationContext context() {
        return context;
    }

    URI address() {
        return context.getBean(WebHost.class).address();
    }

    /** Any screen, on the page that was opened last, whoever would have had to come there how. */
    void show(Page page, Session session) {
        var instance = shown.incrementAndGet();
        views.newest()
                .show(
                        new Session(
                                instance,
                                session.menu(),
                                session.visitor(),
                                session.screen(),
                                session.lastTouch(),
                                session.keypad()));
        page.waitForSelector(".kiosk[data-instance='" + instance + "']");
        page.waitForFunction(LAID_OUT);
    }

    /** The clip all screens of {@link foyer.kiosk.session.Stays} have, for whoever wants one. */
    void makeClip() {
        try (var page = browser.newPage()) {
            page.navigate(address().toString());
            makeClip(page, "clip.webm");
        }
    }

    /** What the browser of a page has recorded, under this name where clips are. */
    void makeClip(Page page, String name) {
        try {
            Files.createDirectories(clips);
            Files.write(clips.resolve(name), MadeFilm.second(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kiosk's page, at the size of its screen; a new screen takes touches at once. */
    Page open() {
        return opened(browser.newPage());
    }

    /** In a browser of its own, with everything that moves. */
    Page openElsewhere() {
        return opened(chromium.page(screen()));
    }

    /** A panel that lies across. */
    Page openAcross() {
        return opened(
                chromium.page(
                        new Browser.NewContextOptions()
                                .setViewportSize(1920, 1080)
                                .setReducedMotion(ReducedMotion.REDUCE)));
    }

    private static Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions().setViewportSize(1080, 1920);
    }

    private Page opened(Page page) {
        page.addInitScript(LOOKS);
        page.navigate(address().toString());
        awaitScreen(page, "attract");
        return page;
    }

    void awaitScreen(Page page, String name) {
        page.waitForSelector(".kiosk[data-screen='" + name + "']");
        page.waitForFunction(LAID_OUT);
    }

    void touch(Page page, String selector, String next) {
        touch(page, selector);
        awaitScreen(page, next);
    }

    void touch(Page page, String selector) {
        look(page);
        page.click(selector);
    }

    /** As long as it takes before a touch is no tap of the touch before. */
    void look(Page page) {
        page.evaluate("window.looked = (window.looked || 0) + " + LOOKING.toMillis());
    }

    /** The latest thing a visitor asked for; those without the server still wait. */
    IntentId awaitAsk(Class<? extends AskBody> kind) {
        await().until(() -> store.listSendable(50).stream().anyMatch(k -> is(k, kind)));
        return store.listSendable(50).stream()
                .filter(k -> is(k, kind))
                .map(Kept::intent)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** What a visitor wants the server to know, as it stands on the kiosk's disk. */
    <T extends AskBody> T awaitBody(Class<T> kind) {
        var intent = awaitAsk(kind);
        return store.listSendable(50).stream()
                .filter(kept -> kept.intent().equals(intent))
                .map(kept -> kind.cast(kept.body()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Kept kept, Class<? extends AskBody> kind) {
        return kind.isInstance(kept.body());
    }

    void answerIssue(String number) throws Exception {
        answer(
                awaitAsk(AskBody.Issue.class),
                new Answer.Issued(
                        new TicketId("t-1"),
                        new TicketNumber(number),
                        Offers.HOUSING,
                        Offers.AT,
                        Offers.AT.plus(Duration.ofMinutes(30)),
                        6));
    }

    void answer(IntentId intent, Answer.Body body) throws Exception {
        floor.answer(new Answer(Limits.VERSION, intent, Offers.MAIN, Offers.AT, body))
                .get(10, TimeUnit.SECONDS);
    }

    int countIntents() {
        return store.countIntents();
    }

    private Input.Fresh fresh() {
        var bytes = new byte[16];
        bytes[0] = (byte) ids.incrementAndGet();
        return new Input.Fresh(id(), LinkToken.of(bytes));
    }

    private IntentId id() {
        return new IntentId(new UUID(2, ids.incrementAndGet()).toString());
    }

    @Override
    public void close() {
        browser.close();
        context.close();
        signed.close();
        floor.close();
        aloud.close();
        store.close();
    }
}
