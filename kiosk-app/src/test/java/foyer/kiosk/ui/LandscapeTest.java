package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.browser.Chromium;
import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Action.Simple;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every screen where the panel lies across: the same things to touch, as large, none cut off. */
class LandscapeTest {
    private static final Set<String> EVERY_DAY =
            Set.of(
                    "attract",
                    "groups",
                    "choice",
                    "ticket-printed",
                    "idle",
                    "find-found",
                    "later",
                    "appointment-early",
                    "visit-which",
                    "tell-us-text-long",
                    "survey-welcome");

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

    /** In the look that has the least room. */
    @Test
    void oneOfEachKindInLargeText() {
        try (var page = rig.openAcross()) {
            assertThat(Layout.listOffTheLight(page)).isEmpty();
            var screens = new EveryScreen(rig, page, new LanguageCode("pl"), "across");
            screens.look(
                    stay -> EVERY_DAY.contains(stay.name()),
                    true,
                    Simple.LARGER_TEXT,
                    Simple.CONTRAST,
                    Simple.SIGNED);
            assertThat(screens.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("soak")
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everyScreenInEveryLook(LanguageCode language) {
        try (var page = rig.openAcross()) {
            var screens = new EveryScreen(rig, page, language, "across");
            screens.look(stay -> true, true);
            for (var looks :
                    List.of(
                            List.of(Simple.LARGER_TEXT),
                            List.of(Simple.LOWER),
                            List.of(Simple.LOWER, Simple.LARGER_TEXT),
                            List.of(Simple.LARGER_TEXT, Simple.CONTRAST, Simple.SIGNED),
                            List.of(Simple.LOWER, Simple.LARGER_TEXT, Simple.SIGNED))) {
                screens.look(stay -> true, false, looks.toArray(Simple[]::new));
            }
            assertThat(screens.problems()).isEmpty();
        }
    }
}
