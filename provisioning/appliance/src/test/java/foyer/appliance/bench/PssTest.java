package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PssTest {
    private static final String ROLLUP =
            """
            5581c0a00000-7ffd6b5d5000 ---p 00000000 00:00 0                          [rollup]
            Rss:                3456 kB
            Pss:                1210 kB
            Pss_Dirty:           904 kB
            Pss_Anon:            904 kB
            """;

    @Test
    void isTheProcessesOwnShare() {
        assertThat(Pss.kibibytes(ROLLUP)).isEqualTo(1210);
        assertThatThrownBy(() -> Pss.kibibytes("Rss: 1 kB"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsThisProgramWithWhatItStarted() throws IOException {
        var cat = new ProcessBuilder("cat").start();
        try {
            assertThat(Pss.ofTree(ProcessHandle.current().pid())).isBetween(20.0, 20_000.0);
        } finally {
            cat.destroy();
        }
    }

    /** Its parent, who sleeps, has not asked how it ended. */
    @Test
    void aProcessThatHasEndedHoldsNone() throws IOException {
        var parent = new ProcessBuilder("sh", "-c", "true & exec sleep 60").start();
        try {
            await().until(() -> parent.descendants().anyMatch(PssTest::isZombie));
            assertThat(Pss.ofTree(parent.pid())).isBetween(0.0, 20.0);
        } finally {
            parent.destroy();
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            var status = Path.of("/proc", Long.toString(process.pid()), "status");
            return Files.readString(status).contains("State:\tZ");
        } catch (IOException gone) {
            return false;
        }
    }
}
