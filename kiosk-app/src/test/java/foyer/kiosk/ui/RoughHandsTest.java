package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.kiosk.Offers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What hands do that nobody meant, on a running page: it stays the kiosk's. */
@Tag("soak")
class RoughHandsTest {
    /** Whether the page kept it from the browser. */
    private static final String STOPPED =
            """
            ([kind, options]) => {
              const type = {keydown: KeyboardEvent, contextmenu: MouseEvent, wheel: WheelEvent}[kind];
              const event = new type(kind, {...options, bubbles: true, cancelable: true});
              document.querySelector('.kiosk main, .kiosk .hero').dispatchEvent(event);
              return event.defaultPrevented;
            }""";

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(Offers.withEntries(2, List.of("tell-us", "visit")));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void shortcutsOfAKeyboardAreThePagesAndDoNothing() {
        try (var page = rig.open()) {
            for (var key : List.of("p", "s", "f", "o", "u", "r", "+", "-", "0", "j", "h", "d")) {
                assertThat(stopped(page, "keydown", Map.of("key", key, "ctrlKey", true)))
                        .as("Control+" + key)
                        .isTrue();
            }
            for (var key : List.of("ArrowLeft", "ArrowRight", "Home", "d", "F4")) {
                assertThat(stopped(page, "keydown", Map.of("key", key, "altKey", true)))
                        .as("Alt+" + key)
                        .isTrue();
            }
            for (var key : List.of("F5", "F11", "F12", "Tab", "Escape", "ContextMenu")) {
                assertThat(stopped(page, "keydown", Map.of("key", key))).as(key).isTrue();
            }
            alive(page);
        }
    }

    @Test
    void aLongPressOpensNoMenuAndTwoFingersEnlargeNothing() {
        try (var page = touched()) {
            assertThat(stopped(page, "contextmenu", Map.of())).as("menu").isTrue();
            assertThat(stopped(page, "wheel", Map.of("ctrlKey", true, "deltaY", 100))).isTrue();
            var pinch = new JsonObject();
            pinch.addProperty("x", 540);
            pinch.addProperty("y", 900);
            pinch.addProperty("scaleFactor", 2.5);
            page.context().newCDPSession(page).send("Input.synthesizePinchGesture", pinch);
            assertThat(page.evaluate("visualViewport.scale")).isEqualTo(1);
            alive(page);
        }
    }

    @Test
    void tenFingersAtOnceAndASwipeLeaveAPageThatWorks() {
        try (var page = touched()) {
            var cdp = page.context().newCDPSession(page);
            for (int hands = 0; hands < 5; hands++) {
                cdp.send("Input.dispatchTouchEvent", fingers("touchStart", 0));
                cdp.send("Input.dispatchTouchEvent", fingers("touchMove", 120));
                cdp.send("Input.dispatchTouchEvent", fingers("touchEnd", -1));
            }
            assertThat(page.evaluate("scrollX + scrollY")).isEqualTo(0);
            alive(page);
        }
    }

    private static JsonObject fingers(String type, int moved) {
        var points = new JsonArray();
        for (int finger = 0; moved >= 0 && finger < 10; finger++) {
            var point = new JsonObject();
            point.addProperty("id", finger);
            point.addProperty("x", 150 + (finger % 5) * 190 + moved);
            point.addProperty("y", 900 + (finger / 5) * 300 + moved);
            points.add(point);
        }
        var touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        return touch;
    }

    @Test
    void fiveHundredPressesAnywhereLeaveAPageThatWorks() {
        var random = new Random(500);
        int before = rig.countIntents();
        try (var page = rig.open()) {
            for (int press = 0; press < 500; press++) {
                page.mouse().click(random.nextInt(1080), random.nextInt(1920));
            }
            page.waitForSelector(".kiosk[data-screen]");
            assertThat(rig.countIntents() - before).as("wishes kept").isLessThan(100);
        }
        try (var page = rig.open()) {
            alive(page);
        }
    }

    @Test
    void whatIsNoNameIsRefusedAndALongOneHasAnEnd() {
        try (var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='en'])", "groups");
            rig.touch(page, ".entry >> nth=1", "asking");
            rig.touch(page, ".way >> nth=0");
            page.waitForSelector(".keys");
            for (var sign : List.of("😀", "\u202E", "<", "{", "#")) {
                key(page, sign);
                page.waitForSelector(".typed__why:has-text('letters, spaces, hyphens')");
            }
            assertThat(page.textContent(".typed__text")).isEmpty();
            for (int letter = 0; letter < 200; letter++) {
                key(page, "w");
            }
            page.waitForSelector(".typed__why:has-text('At most 80')");
            assertThat(page.textContent(".typed__text")).hasSize(80);
            assertThat(Layout.listProblems(page, "a long name")).isEmpty();
            rig.touch(page, ".k-nav button:has(.i--x)", "attract");
            assertThat(page.content()).doesNotContain("wwww");
        }
    }

    private static void key(Page page, String sign) {
        page.dispatchEvent("body", "keydown", Map.of("key", sign));
    }

    private static Page touched() {
        var page =
                chromium.page(
                        new Browser.NewContextOptions()
                                .setViewportSize(1080, 1920)
                                .setHasTouch(true));
        page.navigate(rig.address().toString());
        rig.awaitScreen(page, "attract");
        return page;
    }

    private static boolean stopped(Page page, String kind, Map<String, Object> options) {
        return (boolean) page.evaluate(STOPPED, List.of(kind, options));
    }

    /** Somebody's touch still does what it says. */
    private static void alive(Page page) {
        if (page.querySelector(".kiosk[data-screen='attract']") == null) {
            rig.touch(page, ".k-nav button:has(.i--x)", "attract");
        }
        rig.touch(page, ".lang >> nth=0", "groups");
        rig.touch(page, ".k-nav button:has(.i--x)", "attract");
    }
}
