package foyer.appliance.troubles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static foyer.appliance.troubles.TroubledHall.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.appliance.process.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Nodes whose clock is wrong, by libfaketime (apt-get install faketime). */
@Tag("soak")
class ClockTroublesTest {
    /** Seconds from 1970 to a day of the nineteen-seventies are few: what a Pi begins with. */
    private static final String IN_1970 = "@1970-01-01 00:10:00";

    private static final String RIGHT = "+0";
    private static final String A_DAY_AHEAD = "+1d";

    /** With the logs of what went wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path clock;

    @BeforeEach
    void prepare() throws IOException {
        clock = folder.resolve("clock");
        set(RIGHT);
    }

    /** At once: half a word would be another time. */
    private void set(String time) throws IOException {
        var next = Files.writeString(folder.resolve("clock.next"), time);
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private Surroundings wrong(Surroundings around) {
        return around.nodesUnder(
                "/usr/bin/env",
                "LD_PRELOAD=" + foyer.appliance.Tools.fakeTime(),
                "FAKETIME_TIMESTAMP_FILE=" + clock,
                "FAKETIME_NO_CACHE=1",
                // Files were not made before 1970.
                "NO_FAKE_STAT=1",
                // Only the wall clock is wrong; a machine's count of seconds never is. Without the
                // second setting a Java program that waits for a moment waits for ever.
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=0");
    }

    /** The kiosk believes the server, not its battery; alone, it gives numbers nobody else has. */
    @Test
    void aKioskThatBeginsIn1970() throws Exception {
        set(IN_1970);
        try (var hall = new TroubledHall(folder.resolve("hall"), this::wrong)) {
            hall.line().refuse();
            hall.reception().start();
            var kiosk = hall.kiosk();
            kiosk.page().waitForSelector(".kiosk[data-screen]");
            picture(kiosk.page(), "clock-1970-kiosk-alone");
            var display = hall.display();
            TroubledHall.sees(display, "Not live");
            picture(display, "clock-1970-display-alone");

            hall.line().open();
            // What there is to choose it has only heard now.
            kiosk.sees("Polski");
            var number = kiosk.takeHousingTicket();
            assertThat(number).matches("H[0-9]{3}");
            kiosk.sees("Printed");
            picture(kiosk.page(), "clock-1970-kiosk-ticket");
            kiosk.touch("Done");
            assertThat(display.getByText("Not live").first()).isHidden();
            picture(display, "clock-1970-display");
            hall.phoneOf(number);
            assertThat(hall.console().locator(".list").getByText(number).first()).isVisible();
        }
    }

    @Test
    void aClockThatJumpsADayAheadAndBack() throws Exception {
        try (var hall = new TroubledHall(folder.resolve("hall"), this::wrong)) {
            hall.reception().start();
            var kiosk = hall.kiosk();
            var display = hall.display();
            var first = kiosk.takeHousingTicket();
            kiosk.touch("Done");

            set(A_DAY_AHEAD);
            // To the page's host all sessions are a day old: the page comes anew, and goes on.
            await().atMost(TroubledHall.PATIENCE).until(() -> kiosk.touchOnce("English"));
            var ahead =
                    kiosk.touch("Housing and planning")
                            .touch("Housing options")
                            .touch("Wait here")
                            .number();
            kiosk.sees("Printed");
            picture(kiosk.page(), "clock-ahead-kiosk-ticket");
            picture(display, "clock-ahead-display");
            kiosk.touch("Done");
            hall.line().blackHole();
            TroubledHall.sees(display, "Not live since");
            var alone = kiosk.takeHousingTicket();
            picture(kiosk.page(), "clock-ahead-kiosk-alone");
            kiosk.touch("Done");

            set(RIGHT);
            var back = kiosk.takeHousingTicket();
            kiosk.touch("Done");
            picture(display, "clock-back-display");
            hall.line().open();
            assertThat(first).isNotEqualTo(ahead);
            var console = hall.console();
            for (var number : new String[] {first, ahead, alone, back}) {
                assertThat(console.locator(".list").getByText(number).first()).isVisible();
            }
            picture(console, "clock-console");
        }
    }
}
