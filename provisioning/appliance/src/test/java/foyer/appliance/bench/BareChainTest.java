package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.appliance.bench.page.Browser;
import foyer.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareChainTest {
    @TempDir Path folder;

    @Test
    void endsWhenTheLastPageShowsTheWord() throws Exception {
        var chromium = Chromium.program();
        var workplace = new Workplace(folder, Files.createDirectories(folder.resolve("run")));
        try (var browser = Browser.start(chromium, workplace.folder("chromium"));
                var chain = new BareChain(workplace, browser, 2)) {
            for (int i = 0; i < 3; i++) {
                assertThat(chain.play()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(20));
            }
        }
    }
}
