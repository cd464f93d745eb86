package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.browser.Chromium;
import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Stays.Stay;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen in every look: within reach, large enough to hit, and without a fault axe knows. */
class AccessTest {
    /** One of each kind, with the most on it. */
    private static final Set<String> EVERY_DAY =
            Set.of(
                    "attract",
                    "groups",
                    "choice",
                    "closed-opens-later",
                    "help-coming",
                    "ticket-printed",
                    "alone-ticket-no-paper",
                    "idle",
                    "find-found",
                    "later",
                    "online-failed",
                    "elsewhere",
                    "appointment-name-unknown",
                    "appointment-early",
                    "visit-which",
                    "visit-kept",
                    "tell-us-text-long",
                    "tell-us-kept",
                    "survey-welcome");

    private static final Set<String> GALLERY =
            Set.of(
                    "appointment-number",
                    "appointment-early",
                    "visit-host",
                    "visit-on-its-way",
                    "tell-us-text",
                    "survey-welcome",
                    "later",
                    "elsewhere");

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(Offers.expecting(2, new Offer.Wait(10, 15, 25, 4)));
        rig.makeClip();
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    /** The longest language in the layout with the most room for faults, and from right to left. */
    @ParameterizedTest
    @CsvSource({"pl, LARGER_TEXT CONTRAST", "ar, LOWER LARGER_TEXT SIGNED"})
    void oneOfEachKind(String language, String looks) {
        try (var page = rig.open()) {
            var screens = new EveryScreen(rig, page, new LanguageCode(language));
            screens.look(stay -> EVERY_DAY.contains(stay.name()), true, looks(looks));
            assertThat(screens.problems()).isEmpty();
        }
    }

    /** The journeys of the documents' gallery; every day in a language that is long. */
    @ParameterizedTest
    @MethodSource("languages")
    void whatTheGalleryShows(String language) {
        try (var page = rig.open()) {
            var screens = new EveryScreen(rig, page, new LanguageCode(language));
            screens.look(stay -> GALLERY.contains(stay.name()), false);
            assertThat(screens.problems()).isEmpty();
        }
    }

    static List<String> languages() {
        return Chromium.languages("lt", "en", "ar", "zh");
    }

    @Test
    void looksAreTheVisitorsAndForgottenWithThem() {
        try (var page = rig.open()) {
            assertThat(Layout.listOffTheLight(page)).isEmpty();
            rig.touch(page, ".acc:has(.i--accessibility)");
            page.waitForSelector(".kiosk.low");
            rig.touch(page, ".acc:has(.i--a-large-small)");
            page.waitForSelector("html[data-text='large']");
            rig.touch(page, ".acc:has(.i--contrast)");
            page.waitForSelector("html[data-theme='contrast']");
            rig.touch(page, ".lang >> nth=0", "groups");
            assertThat(Layout.listProblems(page, "groups")).isEmpty();
            rig.touch(page, ".k-nav button:has(.i--x)", "attract");
            page.waitForSelector("html[data-text='normal'][data-theme='light'] .kiosk:not(.low)");
        }
    }

    @ParameterizedTest
    @Tag("soak")
    @ValueSource(strings = {"en", "pl", "ar"})
    void everyScreenInEveryLook(String language) {
        try (var page = rig.open()) {
            var screens = new EveryScreen(rig, page, new LanguageCode(language));
            for (var layout : List.of("", "LOWER ")) {
                for (var look : List.of("", "LARGER_TEXT", "CONTRAST", "LARGER_TEXT CONTRAST")) {
                    screens.look(AccessTest::any, true, looks(layout + look));
                }
            }
            assertThat(screens.problems()).isEmpty();
        }
    }

    /** A clip beside every screen, where there is least room for it. */
    @ParameterizedTest
    @Tag("soak")
    @ValueSource(strings = {"en", "pl", "ar"})
    void everyScreenHasRoomForItsClip(String language) {
        try (var page = rig.open()) {
            var screens = new EveryScreen(rig, page, new LanguageCode(language), "signed");
            for (var look : List.of("", "LARGER_TEXT ", "LOWER ", "LOWER LARGER_TEXT ")) {
                screens.look(AccessTest::any, false, looks(look + "SIGNED"));
            }
            assertThat(screens.problems()).isEmpty();
        }
    }

    /** Both themes by axe, every size by the ruler. */
    @ParameterizedTest
    @Tag("soak")
    @MethodSource("otherLanguages")
    void everyScreenInEveryOtherLanguage(LanguageCode language) {
        try (var page = rig.open()) {
            var screens = new EveryScreen(rig, page, language);
            screens.look(AccessTest::any, true);
            screens.look(AccessTest::any, true, Simple.CONTRAST);
            for (var look : List.of("LARGER_TEXT", "LOWER", "LOWER LARGER_TEXT")) {
                screens.look(AccessTest::any, false, looks(look));
            }
            assertThat(screens.problems()).isEmpty();
        }
    }

    static Stream<LanguageCode> otherLanguages() {
        return PublicLanguages.ALL.stream()
                .filter(language -> !Set.of("en", "pl", "ar").contains(language.value()));
    }

    private static boolean any(Stay stay) {
        return !stay.name().isEmpty();
    }

    private static Simple[] looks(String names) {
        return Arrays.stream(names.strip().split(" "))
                .filter(name -> !name.isEmpty())
                .map(Simple::valueOf)
                .toArray(Simple[]::new);
    }
}
