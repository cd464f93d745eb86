package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.kiosk.session.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor who sees nothing of the screen: keys in, and what is spoken written down. */
class KeypadScreenTest {
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));

    /** The browser's driver knows no keys past F12. */
    private static final String PLUG =
            "key => document.dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}))";

    private static final String FOCUSED =
            "(() => { const all = [...document.querySelectorAll('.is-focus')];"
                    + " return all.length === 1 ? all[0].className + all[0].textContent : all.length; })()";

    /** Counts what is told to the node, where a key that comes too soon is passed over. */
    private static final String COUNT =
            """
            () => {
              const server = document.querySelector('.kiosk').$server;
              const tell = server.pressed;
              window.told = 0;
              server.pressed = (...all) => { window.told++; return tell.apply(server, all); };
            }""";

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> sounds = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, PACE);
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Speech is on.|6 people ahead of you|Take your ticket below",
                "pl|Speech is on.|6 osób przed Państwem|Proszę odebrać bilet poniżej",
                "ar|Speech is on.|6 أشخاص قبلك|خذ تذكرتك من الأسفل"
            })
    void theWholeWayToATicketWithoutSight(String language, String begin, String ahead, String take)
            throws Exception {
        var paper = new CompletableFuture<Boolean>();
        rig.paper.comes(paper);
        rig.transcript.clear();
        try (var page = listened()) {
            page.evaluate(PLUG, "F15");
            awaitSpoken("en " + begin);
            page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='true']");
            walkTo(page, ".lang:has(bdi[lang='" + language + "'])");
            press(page, "Enter", "groups");
            everyButtonComesBy(page);
            walkTo(page, ".tile >> nth=0");
            press(page, "Enter", "services");
            walkTo(page, ".tile >> nth=0");
            press(page, "Enter", "choice");
            walkTo(page, ".way--main");
            Chromium.picture(page, "keypad-choice-" + language);
            press(page, "Enter", "issuing");
            rig.transcript.clear();
            rig.answerIssue("H042");
            rig.awaitScreen(page, "ticket");
            awaitSpoken(language + " H 0 4 2");
            awaitSpoken(language + " " + page.textContent(".where h2"));
            awaitSpoken(language + " " + ahead);
            assertThat(ahead).contains(page.textContent(".about .fact b"));
            assertThat(page.textContent(".plate .code")).isEqualTo("H042");
            paper.complete(true);
            page.waitForSelector(".slot__ok");
            awaitSpoken(language + " " + page.textContent(".slot__note").strip());
            assertThat(page.textContent(".slot__note")).contains(take);
            assertThat(rig.transcript.lines()).allMatch(line -> line.startsWith(language + " "));
            press(page, "F4", "attract");
            assertThat(page.content()).doesNotContain("H042");
            page.evaluate(PLUG, "F16");
            page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='false']");
        }
        await().untilAsserted(() -> assertThat(sounds).contains("200 no-store"));
    }

    @Test
    void pulledOutInTheMiddleOfTheNumberNothingGoesOnThroughTheLoudspeaker() throws Exception {
        rig.paper.comes(new CompletableFuture<>());
        try (var page = listened()) {
            page.evaluate(PLUG, "F15");
            page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='true']");
            rig.touch(page, ".lang:has(bdi[lang='en'])", "groups");
            rig.touch(page, ".tile >> nth=1", "choice");
            rig.touch(page, ".way--main", "issuing");
            rig.answerIssue("C042");
            rig.awaitScreen(page, "ticket");
            awaitSpoken("en C 0 4 2");
            page.evaluate(PLUG, "F16");
            page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='false']");
            rig.transcript.clear();
            page.keyboard().press("F2");
            awaitSpoken("en This is only said through headphones.");
            page.waitForSelector(".acc:has(.i--volume-2)[aria-pressed='true']");
            page.keyboard().press("F2");
            await().until(() -> count("en This is only said through headphones.") == 2);
            assertThat(rig.transcript.lines())
                    .noneMatch(line -> line.contains("C 0 4 2") || line.contains("area B"));
            press(page, "F4", "attract");
        }
    }

    @Test
    void otherKeysOfAKeyboardDoNothing() {
        rig.transcript.clear();
        try (var page = listened()) {
            page.evaluate(COUNT);
            for (var key : List.of("Tab", "Space", "Escape", "a", "F5", "F6", "PageDown", "5")) {
                page.keyboard().press(key);
            }
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("window.told")).as("keys the node was told of").isEqualTo(1);
            awaitSpoken("en Speech is on.");
            page.waitForSelector(".kiosk[data-screen='attract'][data-instance='2']");
        }
    }

    private Page listened() {
        var page = rig.open();
        page.onResponse(
                response -> {
                    if (response.url().contains("/aloud/")) {
                        var kept = response.headerValue("cache-control");
                        sounds.add(response.status() + " " + kept);
                    }
                });
        return page;
    }

    /** As many presses as there are buttons, and each button is ringed once. */
    private void everyButtonComesBy(Page page) {
        int buttons =
                ((Number) page.evaluate("document.querySelectorAll('button').length")).intValue();
        var met = new LinkedHashSet<Object>();
        for (int i = 0; i < buttons; i++) {
            met.add(next(page));
        }
        assertThat(met).hasSize(buttons);
    }

    private void walkTo(Page page, String wanted) {
        for (int i = 0; i < 30; i++) {
            next(page);
            if (page.getAttribute(wanted, "class").contains("is-focus")) {
                return;
            }
        }
        throw new AssertionError("the keypad never came to " + wanted);
    }

    private static Object next(Page page) {
        var before = page.evaluate(FOCUSED);
        page.keyboard().press("ArrowDown");
        page.waitForFunction("before => " + FOCUSED + " !== before", before);
        return page.evaluate(FOCUSED);
    }

    private static void press(Page page, String key, String screen) {
        page.keyboard().press(key);
        rig.awaitScreen(page, screen);
    }

    private static void awaitSpoken(String beginning) {
        await().untilAsserted(
                        () ->
                                assertThat(rig.transcript.lines())
                                        .anyMatch(line -> line.startsWith(beginning)));
    }

    private static long count(String beginning) {
        return rig.transcript.lines().stream().filter(line -> line.startsWith(beginning)).count();
    }
}
