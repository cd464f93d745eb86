package foyer.kiosk.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Signed;
import foyer.kiosk.Offers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clips in a sign language on the kiosk's page, in a browser that plays what it recorded. */
class SignedScreenTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir Path folder;
    private ScreenRig rig;

    @BeforeEach
    void start() {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** For the groups a film, for a service one that is none. */
    private void offerClips(Page page) throws Exception {
        rig.makeClip(page, "groups.webm");
        Files.writeString(rig.clips.resolve("broken.webm"), "no film at all");
        var signed = new Signed("bsl", List.of(clip("groups"), clip("service", "broken.webm")));
        rig.floor.offer(Offers.signed(Offers.open(2), signed));
        rig.signed.offer(signed);
        await().until(() -> rig.signed.playable().size() == 2);
        page.waitForSelector(".acc:has(.i--signing)");
    }

    private Signed.Clip clip(String screen) throws Exception {
        return clip(screen, screen + ".webm");
    }

    private Signed.Clip clip(String screen, String file) throws Exception {
        var bytes = Files.readAllBytes(rig.clips.resolve(file));
        var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Signed.Clip(screen, file, HexFormat.of().formatHex(hash));
    }

    /** The rig's browser asks for no motion: nothing begins by itself. */
    @Test
    void aClipStandsInItsSlotAndIsShownOnRequest() throws Exception {
        try (var page = rig.open()) {
            assertThat(page.locator(".acc:has(.i--signing)")).hasCount(0);
            offerClips(page);
            rig.touch(page, ".acc:has(.i--signing)");
            page.waitForSelector(".acc[aria-pressed=true]:has(.i--signing)");
            assertThat(page.locator(".k-signed")).hasCount(0);

            rig.touch(page, ".lang >> nth=0", "groups");
            page.waitForFunction("document.querySelector('.k-signed video')?.readyState >= 2");
            assertThat(
                            page.evaluate(
                                    "(film => [film.muted, film.paused, film.currentTime])(document.querySelector('.k-signed video'))"))
                    .isEqualTo(List.of(true, true, 0));
            assertThat(Layout.listProblems(page, "signed")).isEmpty();
            Chromium.picture(page, "signed-groups");
            rig.touch(page, ".acc--play");
            page.waitForFunction("document.querySelector('.k-signed video').ended");
            rig.touch(page, ".acc--play");
            page.waitForFunction("!document.querySelector('.k-signed video').ended");

            rig.touch(page, ".tile >> nth=0", "services");
            assertThat(page.locator(".k-signed, .acc--play:visible")).hasCount(0);
            rig.touch(page, ".tile >> nth=0", "choice");
            assertThat(page.locator(".k-signed:visible")).hasCount(0);
            await().until(
                            () ->
                                    rig.signed
                                            .health()
                                            .equals(
                                                    List.of(
                                                            new DeviceHealth(
                                                                    "signed",
                                                                    DeviceState.WARNING,
                                                                    "UNPLAYABLE"))));
            await().until(() -> rig.signed.playable().keySet().equals(Set.of("groups")));
            assertThat(page.locator(".kiosk.signed, .acc--play:visible")).hasCount(0);

            rig.touch(page, ".k-nav button:has(.i--x)", "attract");
            page.waitForSelector(".acc[aria-pressed=false]:has(.i--signing)");
        }
    }

    @Test
    void itBeginsByItselfOnceAndNotAnewOnTheSameScreen() throws Exception {
        try (var page = rig.openElsewhere()) {
            offerClips(page);
            rig.touch(page, ".acc:has(.i--signing)");
            page.waitForSelector(".acc[aria-pressed=true]:has(.i--signing)");
            rig.touch(page, ".lang >> nth=0", "groups");
            page.waitForFunction("document.querySelector('.k-signed video')?.ended");
            rig.touch(page, ".acc:has(.i--contrast)");
            page.waitForSelector("html[data-theme='contrast']");
            page.waitForFunction("document.querySelector('.k-signed video')?.readyState >= 2");
            assertThat(page.evaluate("document.querySelector('.k-signed video').paused"))
                    .isEqualTo(true);
        }
    }
}
