package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.browser.Chromium;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One browser page more than a node serves. */
class FullHouseTest {
    @RegisterExtension static final Chromium chromium = Chromium.any();

    @Test
    void isToldSoInEveryLanguageAndComesInWhenAnotherLeaves(@TempDir Path folder) throws Exception {
        try (var rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
                var page = rig.open()) {
            var others = fill(rig.floor);
            assertThat(rig.floor.isFull()).isTrue();
            // The page's own place is free only once the server has noticed that it is gone.
            page.navigate("about:blank");
            await().atMost(Duration.ofSeconds(30)).until(() -> !rig.floor.isFull());
            var late = fill(rig.floor);
            page.navigate(rig.address().toString());
            rig.awaitScreen(page, "full");
            var said = page.textContent(".kiosk");
            assertThat(said).contains("Close one that is not needed").contains("64");
            assertThat(page.locator(".say p[lang='ar'][dir='rtl']").count()).isEqualTo(1);
            Chromium.picture(page, "10-full");

            others.forEach(Booth::leave);
            late.forEach(Booth::leave);
            page.reload();
            rig.awaitScreen(page, "attract");
            assertThat(rig.floor.isFull()).isFalse();
        }
    }

    private static List<Booth> fill(Floor floor) throws Exception {
        var booths = new ArrayList<Booth>();
        while (!floor.isFull()) {
            booths.add(floor.enter(new Nobody()).get(5, TimeUnit.SECONDS));
        }
        return booths;
    }

    private static final class Nobody implements foyer.kiosk.floor.Page {
        @Override
        public void show(Session session) {}

        @Override
        public void clear(Session session) {}
    }
}
