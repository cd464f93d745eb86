package foyer.kiosk.display.ui;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.Limits;
import foyer.contract.Offer;
import foyer.contract.Theme;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.display.RecordingPort;
import foyer.kiosk.display.film.FilmShelf;
import foyer.webhost.WebHost;
import foyer.webhost.WebSettings;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A display node in a hall, its server played by the test. */
final class Hall implements AutoCloseable {
    private static final Texts COUNCIL = Boards.texts("en", "Marlow Vale Council");
    private final ScheduledExecutorService server =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("played-server").factory());
    private final List<Board.Call> calls = new ArrayList<>();
    final RecordingPort port;
    private final ApplicationContext context;
    final DisplayRole role;
    private List<DisplayPlan> plans = List.of();
    private List<Board.Notice> notices = List.of();
    private List<Board.Counter> counters = counters();
    private boolean beating;
    private long seq;
    private long beats;

    Hall() {
        this(Optional.empty());
    }

    /** With films of its own. */
    Hall(Optional<Path> films) {
        this(films, new RecordingPort());
    }

    /** On a node of the test's own. */
    Hall(Optional<Path> films, RecordingPort port) {
        this(films, port, true);
    }

    /** Of a server that is not heard before {@link #newDay}. */
    static Hall unheard() {
        return new Hall(Optional.empty(), new RecordingPort(), false);
    }

    private Hall(Optional<Path> films, RecordingPort port, boolean beating) {
        this.port = port;
        this.beating = beating;
        String[] args = {"--foyer.web.bind=127.0.0.1", "--foyer.web.port=0"};
        context =
                ApplicationContext.builder()
                        .singletons(Settings.read(WebSettings.ALL, args, Map.of()))
                        .banner(false)
                        .build();
        context.registerSingleton(DisplayPort.class, port);
        context.registerSingleton(FilmShelf.class, new FilmShelf(films));
        context.start();
        context.getBean(WebHost.class).start();
        role = context.getBean(DisplayRole.class);
        var _ = server.scheduleAtFixedRate(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    private synchronized void beat() {
        if (beating) {
            role.onBeat(Boards.beat(++beats, port.serverTime()));
        }
    }

    URI page() {
        return context.getBean(WebHost.class).address().resolve("display");
    }

    synchronized void serverFallsSilent() {
        beating = false;
    }

    void pass(Duration time) {
        port.pass(time);
    }

    /** As long as a call stays the latest; between two beats, so that the server is not missed. */
    synchronized void passOneCall() {
        beat();
        pass(Boards.ONE_CALL);
        beat();
    }

    /** Puts calls on the board, the first given called first, all of this moment. */
    void call(Board.Call... called) {
        for (var call : called) {
            calls.addFirst(call);
        }
        publish();
    }

    /** What this display is for from now on. */
    void plan(DisplayPlan plan) {
        plans = List.of(plan);
        publish();
    }

    /** This display's layout, at full volume, never loaded anew. */
    void layout(DisplayPlan.Layout layout, String... served) {
        plan(
                new DisplayPlan(
                        RecordingPort.NODE,
                        layout,
                        served.length == 0 ? null : Stream.of(served).map(CounterId::new).toList(),
                        null,
                        100,
                        null,
                        null));
    }

    void notices(Texts... texts) {
        notices = Stream.of(texts).map(text -> new Board.Notice(text, null)).toList();
        publish();
    }

    void atCounter(String id, boolean open, @Nullable String number) {
        counters =
                counters.stream()
                        .map(
                                counter ->
                                        counter.id().value().equals(id)
                                                ? new Board.Counter(
                                                        counter.id(),
                                                        counter.label(),
                                                        counter.directions(),
                                                        open,
                                                        number == null
                                                                ? null
                                                                : new TicketNumber(number))
                                                : counter)
                        .toList();
        publish();
    }

    /** As if nobody had been called yet, and the server were there again. */
    synchronized void newDay() {
        calls.clear();
        notices = List.of();
        counters = counters();
        beating = true;
        beat();
        publish();
    }

    private void publish() {
        board(calls);
    }

    /** With these calls and no others, newest first. */
    void board(List<Board.Call> newestFirst) {
        role.onBoard(
                new Board(
                        Limits.VERSION,
                        Boards.SERVER,
                        1,
                        ++seq,
                        now(),
                        "Europe/London",
                        COUNCIL,
                        List.copyOf(newestFirst),
                        counters,
                        plans,
                        notices));
    }

    Instant now() {
        return port.serverTime();
    }

    static Board.Call call(String number, String counter, String language, Instant at) {
        return Boards.call(number, counter, language, at);
    }

    static Board.Call withAlias(Board.Call call, String alias) {
        return new Board.Call(
                call.id(),
                call.number(),
                new TicketNumber(alias),
                call.counter(),
                call.language(),
                call.calledAt(),
                call.recall(),
                call.ended());
    }

    void offer(String... languages) {
        offer(null, languages);
    }

    /** With a look of the site's own. */
    void offer(@Nullable Theme theme, String... languages) {
        var services =
                List.of(
                        service("H", 7, null, "en", "Housing", "pl", "Mieszkania", "ar", "الإسكان"),
                        service(
                                "C",
                                3,
                                null,
                                "en",
                                "Council Tax",
                                "pl",
                                "Podatki",
                                "ar",
                                "الضرائب"),
                        service("B", 12, null, "en", "Benefits", "pl", "Zasiłki", "ar", "الإعانات"),
                        service("P", 0, null, "en", "Parking", "pl", "Parkowanie", "ar", "المواقف"),
                        service("W", 1, null, "en", "Waste", "pl", "Odpady", "ar", "النفايات"),
                        service(
                                "E",
                                0,
                                Offer.Closed.OUT_OF_HOURS,
                                "en",
                                "Elections",
                                "pl",
                                "Wybory",
                                "ar",
                                "الانتخابات"));
        role.onOffer(
                new Offer(
                        Limits.VERSION,
                        Boards.SERVER,
                        1,
                        ++seq,
                        now(),
                        "Europe/London",
                        LocalDate.of(2026, 11, 2),
                        COUNCIL,
                        COUNCIL,
                        "http://localhost/t/",
                        3,
                        List.of(languages).stream().map(LanguageCode::new).toList(),
                        List.of(),
                        services,
                        null,
                        null,
                        null,
                        null,
                        theme,
                        null));
    }

    private static Offer.Service service(
            String prefix, int waiting, Offer.@Nullable Closed closed, String... name) {
        var texts = Boards.texts(name);
        return new Offer.Service(
                new ServiceCode(prefix.toLowerCase(java.util.Locale.ROOT)),
                null,
                texts,
                null,
                texts,
                "house",
                new NumberPrefix(prefix),
                closed,
                20,
                waiting,
                texts,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Board.Counter> counters() {
        return List.of(
                counter("4", Board.Direction.LEFT),
                counter("7", Board.Direction.RIGHT),
                counter("5", Board.Direction.AHEAD),
                new Board.Counter(new CounterId("2"), label("2"), Map.of()),
                new Board.Counter(
                        new CounterId("B2"),
                        Boards.texts("en", "Interview room B2", "ar", "غرفة المقابلات B2"),
                        Map.of(RecordingPort.NODE, Board.Direction.RIGHT)));
    }

    private static Board.Counter counter(String id, Board.Direction direction) {
        return new Board.Counter(
                new CounterId(id), label(id), Map.of(RecordingPort.NODE, direction));
    }

    private static Texts label(String id) {
        return Boards.texts("en", "Counter " + id, "pl", "Stanowisko " + id, "ar", "الشباك " + id);
    }

    @Override
    public void close() {
        server.shutdownNow();
        context.close();
    }
}
