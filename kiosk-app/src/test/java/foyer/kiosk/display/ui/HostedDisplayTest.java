package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.Limits;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.PublicLanguages;
import foyer.enrolment.PageKey;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.RecordingPort;
import foyer.kiosk.display.film.FilmShelf;
import foyer.kiosk.display.hosted.HostedDisplay;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.kiosk.display.hosted.Hosting;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.glass.Glasses;
import foyer.webhost.WebHost;
import foyer.webhost.WebSettings;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Televisions and spare computers as displays, their server played by the test. */
class HostedDisplayTest {
    private static final String HALL_KEY = "7KM2X-9QXF4";
    private static final String PLATE = ".d-now > .code:not(.d-now__alias)";

    @RegisterExtension static final Chromium chromium = Chromium.any();

    private final RecordingPort hall = new RecordingPort(new NodeId("hall-2"), true);
    private final RecordingPort annexe = new RecordingPort(new NodeId("annexe"), true);
    private ApplicationContext context;
    private HostedDisplays displays;
    private URI host;
    private long seq;

    @BeforeEach
    void start() {
        String[] args = {"--foyer.web.bind=127.0.0.1", "--foyer.web.port=0"};
        context =
                ApplicationContext.builder()
                        .singletons(
                                Settings.read(WebSettings.ALL, args, Map.of()),
                                new FilmShelf(Optional.empty()),
                                new Hosting(
                                        List.of(
                                                guest(hall, "7KM2X9QXF4"),
                                                guest(annexe, "5555599999"))))
                        .banner(false)
                        .start();
        context.getBean(WebHost.class).start();
        host = context.getBean(WebHost.class).address();
        displays = context.getBean(HostedDisplays.class);
    }

    private static Hosting.Guest guest(RecordingPort port, String key) {
        var glasses =
                Glasses.of(
                        Glass.Expected.ONCE_OPENED,
                        Glasses.TELL_EVERY,
                        () -> port.running().toNanos());
        return new Hosting.Guest(port, glasses, new PageKey(key));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    /** As it is done with a remote control: choose, type, and there it is. */
    @Test
    void aTelevisionBecomesADisplayOfItsOwn() {
        board(List.of(plan(hall, "4"), plan(annexe, "7")));
        var television = open("display");
        television.getByText("hall-2").click();
        television.locator("#door-key").fill("7km2x 9qxf4");
        television.locator("#door-key").press("Enter");
        assertThat(television.locator(".d-none")).isVisible();

        var other = open("display/annexe/55555-99999");
        assertThat(other.locator(".d-none")).isVisible();
        board(
                List.of(plan(hall, "4"), plan(annexe, "7")),
                Boards.call("H042", "4", "en", hall.serverTime()));
        assertThat(television.locator(PLATE)).hasText("H042");
        await().until(() -> hall.confirmed(Shown.How.SHOWN).equals(List.of(new CallId("H042-1"))));
        assertThat(other.locator(PLATE)).hasCount(0);
        assertThat(annexe.all()).isEmpty();

        planTakenAwayAndGivenBack(television);
    }

    private void planTakenAwayAndGivenBack(Page television) {
        board(List.of(plan(annexe, "7")), Boards.call("H043", "4", "en", hall.serverTime()));
        assertThat(television.locator(".d-unplanned")).isVisible();
        assertThat(television.locator(".d-unplanned")).containsText("hall-2 is not among");
        assertThat(television.locator(PLATE)).isHidden();
        Chromium.picture(television, "hosted-unplanned");
        assertThat(hall.confirmed(Shown.How.SHOWN)).hasSize(1);

        hall.pass(Boards.ONE_CALL);
        board(List.of(plan(hall, "4")), Boards.call("H044", "4", "en", hall.serverTime()));
        assertThat(television.locator(PLATE)).hasText("H044");
        await().until(() -> hall.confirmed(Shown.How.SHOWN).contains(new CallId("H044-1")));
    }

    @Test
    void oneBrowserAtATimeIsTheDisplay() {
        board(List.of(plan(hall, "4")));
        var television = open("display/hall-2/" + HALL_KEY);
        assertThat(television.locator(".d-none")).isVisible();
        await().until(() -> !find(hall).isFreeFor("another"));

        var laptop = open("display/hall-2/" + HALL_KEY);
        assertThat(laptop.locator("h1")).hasText("Another browser is display hall-2 now");
        Chromium.picture(laptop, "hosted-taken");
        assertThat(television.locator(".d-none")).isVisible();

        laptop.getByText("Show it here").click();
        assertThat(laptop.locator(".d-none")).isVisible();
        assertThat(television.locator("h1")).hasText("Another browser is display hall-2 now");

        // The laptop is shut, and says nothing any more: the television goes on by itself.
        laptop.close();
        hall.pass(Duration.ofSeconds(20));
        // Nobody has heard the server for so long; so it is the display, which is not live.
        assertThat(television.locator(".d-stale")).isVisible();
    }

    @Test
    void theDoorSaysWhatIsWrongInTenLanguages() {
        var page = open("display/%3Cscript%3E/nonsense");
        assertThat(page.locator(".d-door__warning")).containsText("no display “<script>” here");
        assertThat(page.locator(".d-door__one")).hasText(new String[] {"hall-2", "annexe"});
        for (var language : languages()) {
            displays.list()
                    .forEach(
                            display ->
                                    display.role()
                                            .onOffer(
                                                    TenLanguages.inAHouseOf(
                                                            PublicLanguages.ALL.stream()
                                                                    .filter(
                                                                            l ->
                                                                                    l.value()
                                                                                            .equals(
                                                                                                    language))
                                                                    .toList(),
                                                            Boards.SERVER,
                                                            hall.serverTime(),
                                                            ++seq)));
            page.navigate(host.resolve("display/hall-2?key=wrong").toString());
            assertThat(page.locator("html[lang=" + language + "] .d-door__warning")).isVisible();
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "document.querySelector('.disp').scrollHeight <= innerHeight"))
                    .as(language)
                    .isTrue();
            Chromium.picture(page, "hosted-door-" + language);
        }
    }

    private static List<String> languages() {
        var all = PublicLanguages.ALL.stream().map(Object::toString).toList();
        return Chromium.languages(
                "ar", all.stream().filter(l -> !l.equals("ar")).toArray(String[]::new));
    }

    private HostedDisplay find(RecordingPort port) {
        return displays.list().stream()
                .filter(display -> display.id().equals(port.node()))
                .findFirst()
                .orElseThrow();
    }

    /** In a browser of its own. */
    private Page open(String path) {
        var page = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 720));
        page.navigate(host.resolve(path).toString());
        return page;
    }

    private static DisplayPlan plan(RecordingPort port, String counter) {
        return new DisplayPlan(
                port.node(),
                DisplayPlan.Layout.CALLS,
                List.of(new CounterId(counter)),
                null,
                0,
                null,
                null);
    }

    private void board(List<DisplayPlan> plans, Board.Call... calls) {
        var board = Boards.board(++seq, Stream.of(calls).toList());
        var planned =
                new Board(
                        Limits.VERSION,
                        board.server(),
                        board.boot(),
                        board.seq(),
                        board.at(),
                        board.zone(),
                        board.council(),
                        board.calls(),
                        board.counters(),
                        plans,
                        null);
        for (var display : displays.list()) {
            display.role().onBeat(Boards.beat(seq, hall.serverTime()));
            display.role().onBoard(planned);
        }
    }
}
