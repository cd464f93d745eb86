package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.kiosk.display.ui.Hall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import foyer.browser.Chromium;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.kiosk.display.Contact;
import foyer.webhost.ui.LiveTimings;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board in a real browser, its server played by the test. */
class DisplayViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String PLATE = ".d-now > .code:not(.d-now__alias)";

    /** Sounds are played to their end, but faster than anybody speaks. */
    private static final String SPEAKS_FAST =
            """
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              this.playbackRate = 8;
              return play.call(this);
            };
            """;

    /** The board turns its pages every three seconds instead of every twelve. */
    private static final String TURNS_FAST =
            """
            const every = window.setInterval;
            window.setInterval = (work, ms) => every(work, ms === 12000 ? 3000 : ms);
            """;

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @RegisterExtension static final Chromium silentUntilTouched = Chromium.silentUntilTouched();

    private static Hall hall;
    private static BrowserContext browser;
    private static Page page;

    @BeforeAll
    static void open() {
        hall = new Hall();
        browser = chromium.profile(new Browser.NewContextOptions().setViewportSize(1920, 1080));
        browser.addInitScript(SPEAKS_FAST);
        page = browser.newPage();
        page.navigate(hall.page().toString());
    }

    @AfterAll
    static void close() {
        browser.close();
        hall.close();
    }

    /**
     * Nobody is called yet; those of a test before may still be spoken, so numbers are a test's
     * own.
     */
    @BeforeEach
    void fresh() {
        page.setViewportSize(1920, 1080);
        hall.newDay();
    }

    @Test
    void aCallIsShownSpokenAndBothAreConfirmed() {
        hall.offer("en", "pl", "ar");
        hall.call(call("H042", "4", "en", hall.now()));
        shows("H042");
        confirmed(Shown.How.SHOWN, "H042-1");
        confirmed(Shown.How.SPOKEN, "H042-1");

        assertThat(page.locator(".d-now .to")).hasText("Counter 4");
        assertThat(page.locator(".d-now .i--arrow-left-bold")).isVisible();
        assertThat(hall.role.listHealth())
                .contains(
                        new DeviceHealth("display", DeviceState.READY, ""),
                        new DeviceHealth("voice", DeviceState.READY, ""));
    }

    @Test
    void nearSimultaneousCallsComeOneAfterTheOtherAndNoneIsOverwritten() {
        var now = hall.now();
        hall.call(call("H142", "4", "en", now));
        hall.call(call("C217", "7", "en", now.plusMillis(1)));
        hall.call(call("B109", "2", "en", now.plusMillis(2)));
        shows("H142");
        confirmed(Shown.How.SPOKEN, "H142-1");
        staysLongEnough("H142-1");
        shows("C217");
        confirmed(Shown.How.SPOKEN, "H142-1", "C217-1");
        staysLongEnough("H142-1", "C217-1");
        shows("B109");
        confirmed(Shown.How.SHOWN, "H142-1", "C217-1", "B109-1");
        confirmed(Shown.How.SPOKEN, "H142-1", "C217-1", "B109-1");
        assertThat(page.locator(".d-prev .d-prev__number")).hasText(new String[] {"C217", "H142"});
    }

    @Test
    void ownLanguageFirstAndTheHallsUnderIt() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H043", "4", "pl", hall.now()));
        shows("H043");
        assertThat(page.locator(".d-own")).hasText("Prosimy podejść do stanowiska");
        assertThat(page.locator(".d-second")).hasText("Please come to the counter");
        Chromium.picture(page, "display-calls-pl-customer");
    }

    @Test
    void aHallInArabicIsMirroredButArrowAndCodesAreNot() {
        hall.offer("ar", "en");
        earlier();
        hall.call(call("H044", "4", "ar", hall.now()));
        shows("H044");
        assertThat(page.locator("html[dir=rtl][lang=ar]")).hasCount(1);
        assertThat(page.locator(".d-now .i--arrow-left-bold")).isVisible();
        assertThat(number().evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
        assertThat((Double) page.locator(".d-now").evaluate("e => e.getBoundingClientRect().left"))
                .isGreaterThan(600);
        Chromium.picture(page, "display-calls-ar");
    }

    @Test
    void theScreensOfTheDesign() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H045", "4", "en", hall.now()));
        shows("H045");
        assertThat(page.locator(".d-wait:visible")).hasCount(4);
        Chromium.picture(page, "display-calls-en");
        page.setViewportSize(1280, 720);
        Chromium.picture(page, "display-calls-en-720");
    }

    @Test
    void servicesBeyondFourAreOnTheNextPage() {
        hall.offer("pl", "en");
        try (var page = browser.newPage()) {
            page.addInitScript(TURNS_FAST);
            page.navigate(hall.page().toString());
            assertThat(page.getByText("Mieszkania")).isVisible();
            assertThat(page.getByText("Odpady")).isVisible(patient());
            assertThat(page.getByText("Mieszkania")).isHidden();
            assertThat(page.locator(".d-wait:visible")).hasCount(2);
            assertThat(page.getByText("Teraz zamknięte")).isVisible();
            Chromium.picture(page, "display-page-2-pl");
        }
    }

    @Test
    void withoutAHeartbeatItSaysSinceWhenItIsNotLive() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H047", "4", "en", hall.now()));
        shows("H047");
        hall.serverFallsSilent();
        hall.pass(Contact.SILENCE);
        assertThat(page.locator(".d-stale")).isVisible(patient());
        assertThat(page.locator(".d-stale")).containsText("Not live since 12:00");
        assertThat(page.locator(".d-unknown")).isVisible();
        assertThat(page.locator(".d-waits:visible")).hasCount(0);
        assertThat(page.locator(".d-when-stale")).hasText("Last call shown, at 12:00");
        Chromium.picture(page, "display-not-live-en");
    }

    @Test
    void withoutAHeartbeatAndWithoutACallItDoesNotSayThatNobodyHasBeenCalled() {
        hall.offer("en");
        assertThat(page.locator(".d-none")).isVisible(patient());
        hall.serverFallsSilent();
        hall.pass(Contact.SILENCE);
        assertThat(page.locator(".d-stale")).isVisible(patient());
        assertThat(page.locator(".d-none")).isHidden();
        Chromium.picture(page, "display-not-live-no-call-en");
    }

    /** A node that has not heard its server has its own clock alone, which may say 1970. */
    @Test
    void beforeItsServerIsHeardThePageTellsNoTimeAndCutOffFromItSinceWhen() {
        var lost = Hall.unheard();
        try (lost;
                var page = chromium.page(1920, 1080)) {
            page.clock().install();
            page.navigate(lost.page().toString());
            assertThat(page.locator(".d-stale")).containsText("Not live yet");
            page.clock().runFor(1_000);
            assertThat(page.locator(".d-head .clock")).hasText("");
            lost.newDay();
            assertThat(page.locator(".d-head .clock")).hasText("12:00");
            lost.offer("pl", "en");
            lost.call(call("H049", "4", "pl", lost.now()));
            assertThat(page.locator(PLATE)).hasText("H049");
            lost.close();
            page.clock().runFor(LiveTimings.DEFAULT.stale().toMillis());
            assertThat(page.locator(".d-stale")).isVisible(patient());
            // The page may have heard from its node last just before the time was told.
            assertThat(page.locator(".d-stale"))
                    .containsText(Pattern.compile("Ekran nieaktualny od (11:59|12:00)"));
            assertThat(page.locator(".d-waits:visible")).hasCount(0);
            Chromium.picture(page, "display-not-live-pl-cut-off");
        }
    }

    @Test
    void aNumberOfTheKioskItsAliasAndALongSignFit() {
        hall.offer("en", "ar");
        earlier();
        hall.call(
                Hall.withAlias(call("K3-041", "B2", "en", hall.now()), "H046"),
                call("K12-1041", "B2", "ar", hall.now().plusMillis(1)));
        shows("K3-041");
        Chromium.picture(page, "display-alias-long-sign");
        staysLongEnough("K3-041-1");
        shows("K12-1041");
        confirmed(Shown.How.SHOWN, "K3-041-1", "K12-1041-1");
        Chromium.picture(page, "display-long-number");
    }

    @Test
    void whereTheBrowserForbidsSoundATouchSwitchesItOn() {
        try (var silent = silentUntilTouched.page(1920, 1080)) {
            page.navigate("about:blank");
            silent.navigate(hall.page().toString());
            // Asking the page anything counts as a touch, so the node is asked first.
            health("voice", DeviceState.BLOCKED, "SOUND_OFF");
            assertThat(silent.locator(".d-mute")).isVisible(patient());
            silent.mouse().click(960, 540);
            assertThat(silent.locator(".d-mute")).isHidden();
            health("voice", DeviceState.READY, "");
        } finally {
            page.navigate(hall.page().toString());
        }
    }

    @Test
    void twoBrowsersShowTheSameAndOneConfirmationIsEnough() {
        try (var second = chromium.page(1280, 720)) {
            second.navigate(hall.page().toString());
            hall.call(call("H048", "4", "en", hall.now()));
            shows("H048");
            assertThat(second.locator(PLATE)).hasText("H048");
            confirmed(Shown.How.SPOKEN, "H048-1");
            confirmed(Shown.How.SHOWN, "H048-1");
        }
    }

    private void health(String device, DeviceState state, String reason) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(hall.role.listHealth())
                                        .contains(new DeviceHealth(device, state, reason)));
    }

    private void earlier() {
        var old = hall.now().minusSeconds(100);
        hall.call(
                call("B009", "2", "en", old),
                call("H041", "5", "en", old.plusSeconds(1)),
                call("C117", "7", "en", old.plusSeconds(2)));
        shows("C117");
    }

    /** All given are confirmed; then the time passes for which the last of them stays. */
    private void staysLongEnough(String... calls) {
        confirmed(Shown.How.SHOWN, calls);
        hall.passOneCall();
    }

    private void shows(String number) {
        assertThat(number())
                .hasText(number, new LocatorAssertions.HasTextOptions().setTimeout(45_000));
    }

    private Locator number() {
        return page.locator(PLATE);
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private void confirmed(Shown.How how, String... calls) {
        var ids = List.of(calls).stream().map(CallId::new).toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(confirmedOf(how, ids)).isEqualTo(ids));
    }

    /** In this order, and as often; the end of what was spoken in a test before comes late. */
    private static List<CallId> confirmedOf(Shown.How how, List<CallId> ids) {
        return hall.port.confirmed(how).stream().filter(ids::contains).toList();
    }
}
