package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.kiosk.display.ui.Hall.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board in a real browser, its server played by the test. */
class DisplayViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String PLATE = ".d-now > .code:not(.d-now__alias)";

    private static Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start("--autoplay-policy=no-user-gesture-required");
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        hall = new Hall();
        page = chromium.screen(1920, 1080);
        page.navigate(hall.page().toString());
    }

    @AfterEach
    void close() {
        page.close();
        hall.close();
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
        hall.call(call("H042", "4", "en", now));
        hall.call(call("C117", "7", "en", now.plusMillis(1)));
        hall.call(call("B009", "2", "en", now.plusMillis(2)));
        for (var number : List.of("H042", "C117", "B009")) {
            shows(number);
        }
        confirmed(Shown.How.SHOWN, "H042-1", "C117-1", "B009-1");
        confirmed(Shown.How.SPOKEN, "H042-1", "C117-1", "B009-1");
        assertThat(page.locator(".d-prev .d-prev__number")).hasText(new String[] {"C117", "H042"});
    }

    @Test
    void ownLanguageFirstAndTheHallsUnderIt() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H042", "4", "pl", hall.now()));
        shows("H042");
        assertThat(page.locator(".d-own")).hasText("Prosimy podejść do stanowiska");
        assertThat(page.locator(".d-second")).hasText("Please come to the counter");
        picture("display-calls-pl-customer");
    }

    @Test
    void aHallInArabicIsMirroredButArrowAndCodesAreNot() {
        hall.offer("ar", "en");
        earlier();
        hall.call(call("H042", "4", "ar", hall.now()));
        shows("H042");
        assertThat(page.locator("html[dir=rtl][lang=ar]")).hasCount(1);
        assertThat(page.locator(".d-now .i--arrow-left-bold")).isVisible();
        assertThat(number().evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
        assertThat((Double) page.locator(".d-now").evaluate("e => e.getBoundingClientRect().left"))
                .isGreaterThan(600);
        picture("display-calls-ar");
    }

    @Test
    void theScreensOfTheDesign() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H042", "4", "en", hall.now()));
        shows("H042");
        assertThat(page.locator(".d-wait:visible")).hasCount(4);
        picture("display-calls-en");
        page.setViewportSize(1280, 720);
        picture("display-calls-en-720");
    }

    @Test
    void servicesBeyondFourAreOnTheNextPage() {
        hall.offer("pl", "en");
        assertThat(page.getByText("Mieszkania")).isVisible();
        assertThat(page.getByText("Odpady")).isVisible(patient());
        assertThat(page.getByText("Mieszkania")).isHidden();
        assertThat(page.locator(".d-wait:visible")).hasCount(2);
        assertThat(page.getByText("Teraz zamknięte")).isVisible();
        picture("display-page-2-pl");
    }

    @Test
    void withoutAHeartbeatItSaysSinceWhenItIsNotLive() {
        hall.offer("en", "pl", "ar");
        earlier();
        hall.call(call("H042", "4", "en", hall.now()));
        shows("H042");
        hall.serverFallsSilent();
        assertThat(page.locator(".d-stale")).isVisible(patient());
        assertThat(page.locator(".d-stale")).containsText("Not live since 12:00");
        assertThat(page.locator(".d-unknown")).isVisible();
        assertThat(page.locator(".d-waits:visible")).hasCount(0);
        assertThat(page.locator(".d-when-stale")).hasText("Last call shown, at 12:00");
        picture("display-not-live-en");
    }

    @Test
    void cutOffFromItsServerThePageSaysSoByItself() {
        hall.offer("pl", "en");
        earlier();
        hall.call(call("H042", "4", "pl", hall.now()));
        shows("H042");
        hall.close();
        assertThat(page.locator(".d-stale")).isVisible(patient());
        assertThat(page.locator(".d-stale")).containsText("Ekran nieaktualny od 12:00");
        assertThat(page.locator(".d-waits:visible")).hasCount(0);
        picture("display-not-live-pl-cut-off");
    }

    @Test
    void aNumberOfTheKioskItsAliasAndALongSignFit() {
        hall.offer("en", "ar");
        earlier();
        hall.call(
                Hall.withAlias(call("K3-041", "B2", "en", hall.now()), "H043"),
                call("K12-1041", "B2", "ar", hall.now().plusMillis(1)));
        shows("K3-041");
        picture("display-alias-long-sign");
        shows("K12-1041");
        confirmed(Shown.How.SHOWN, "K3-041-1", "K12-1041-1");
        picture("display-long-number");
    }

    @Test
    void whereTheBrowserForbidsSoundATouchSwitchesItOn() {
        try (var strict = Chromium.start("--autoplay-policy=document-user-activation-required");
                var silent = strict.screen(1920, 1080)) {
            page.navigate("about:blank");
            silent.navigate(hall.page().toString());
            // Asking the page anything counts as a touch, so the node is asked first.
            health("voice", DeviceState.BLOCKED, "SOUND_OFF");
            assertThat(silent.locator(".d-mute")).isVisible(patient());
            silent.mouse().click(960, 540);
            assertThat(silent.locator(".d-mute")).isHidden();
            health("voice", DeviceState.READY, "");
        }
    }

    @Test
    void twoBrowsersShowTheSameAndOneConfirmationIsEnough() {
        try (var second = chromium.screen(1280, 720)) {
            second.navigate(hall.page().toString());
            hall.call(call("H042", "4", "en", hall.now()));
            shows("H042");
            assertThat(second.locator(PLATE)).hasText("H042");
            confirmed(Shown.How.SPOKEN, "H042-1");
            assertThat(hall.port.confirmed(Shown.How.SHOWN)).hasSize(1);
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
                .untilAsserted(() -> assertThat(hall.port.confirmed(how)).isEqualTo(ids));
    }

    private void picture(String name) {
        page.evaluate("document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(Path.of("target", "screens", name + ".png")));
    }
}
