package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarePaperTest {
    /** One raster of eight rows of eight dots, and the knife. */
    private static final byte[] TICKET = {
        0x1d, 0x76, 0x30, 0, 1, 0, 8, 0, -1, -1, -1, -1, -1, -1, -1, -1, 0x1d, 0x56, 0x42, 0
    };

    @Test
    void endsWhenTheSheetIsCutOff() throws Exception {
        try (var paper = new BarePaper()) {
            for (int i = 0; i < 3; i++) {
                assertThat(paper.print(TICKET))
                        .isBetween(Duration.ofNanos(1), Duration.ofSeconds(20));
            }
        }
    }
}
