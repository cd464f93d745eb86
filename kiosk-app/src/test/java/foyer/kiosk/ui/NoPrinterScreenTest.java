package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.browser.Chromium;
import foyer.kiosk.Codes;
import foyer.kiosk.paper.NoPaper;
import foyer.kiosk.text.KioskTexts;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor reads at a kiosk without a printer. */
class NoPrinterScreenTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED, new NoPaper());
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    /** Nor has it a voice, which is said in writing, once, and nothing offers to listen. */
    @Test
    void withoutAVoiceItSaysSoOnceAndItsKeysGoOn() {
        try (var page = rig.open()) {
            assertThat(page.querySelector(".acc:has(.i--volume-2)")).isNull();
            page.keyboard().press("ArrowDown");
            page.waitForSelector(".k-speechless:has-text('cannot speak')");
            Chromium.picture(page, "8-no-voice");
            page.keyboard().press("ArrowDown");
            page.waitForSelector(".lang.is-focus");
            page.keyboard().press("Enter");
            rig.awaitScreen(page, "groups");
            assertThat(page.querySelector(".k-speechless")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void theNumberIsLargeAndOnThePhoneAndNothingIsSaidOfPaperOrStaff(String language)
            throws Exception {
        var texts = KioskTexts.in(new foyer.contract.words.LanguageCode(language));
        try (var page = rig.open()) {
            rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
            rig.touch(page, ".tile >> nth=0", "services");
            rig.touch(page, ".tile >> nth=0", "choice");
            rig.touch(page, ".way--main", "issuing");
            rig.answerIssue("H042");
            rig.awaitScreen(page, "ticket");
            assertThat(page.textContent(".plate.big .code")).isEqualTo("H042");
            var code = ImageIO.read(new ByteArrayInputStream(page.locator(".qr").screenshot()));
            assertThat(Codes.read(code))
                    .matches("https://queue\\.marlowvale\\.example/t/[a-z2-7]{26}");
            assertThat(page.textContent(".noprinter")).contains("H042");
            var all = page.textContent(".kiosk");
            for (var key : new String[] {"nopaper", "nopaper.staff", "printing", "take"}) {
                assertThat(all).doesNotContain(texts.get("ticket." + key));
            }
            Chromium.picture(page, "8-no-printer-" + language);
            rig.touch(page, ".k-nav .btn >> nth=1", "attract");
        }
    }
}
