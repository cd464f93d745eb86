package foyer.appliance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import foyer.appliance.simulate.Simulation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the server's process, and its broker with it, at random moments while visitors
 * take tickets and advisors call them: what was acknowledged is there once, no number is given
 * twice, and every number a visitor holds is in the queue.
 */
class ServerKillsTest {
    private static final Duration SOME_TIME = Duration.ofMillis(1500);

    @TempDir private Path folder;

    @Test
    void nothingToldIsLostWhenTheServerIsKilled() throws Exception {
        survive(2, 20261122);
    }

    @Test
    @Tag("soak")
    void nothingToldIsLostWhenTheServerIsKilledTwentyTimes() throws Exception {
        survive(20, 20261123);
    }

    private void survive(int kills, long seed) throws Exception {
        var data = DemoData.prepare(folder, new SecureRandom());
        try (var reception =
                new Reception(
                        Installation.find(), data, Ports.any(), List.of(Simulation.SERVER_EXTRA))) {
            reception.startServer();
            try (var hour = new BusyHour(reception, seed)) {
                for (int kill = 1; kill <= kills; kill++) {
                    hour.awaitMore();
                    hour.atSomeMoment(SOME_TIME, () -> reception.server().kill());
                    reception.startServer();
                }
                hour.awaitMore();
                hour.end();
                System.out.printf("seed %d, %d kills: %s%n", seed, kills, hour.told().summary());
                new PhonePages(reception.serverPage()).show(hour.told());
                // Once more, so that only what is on the disk counts.
                reception.server().kill();
                var queue = QueueAfterwards.read(reception.journal(), data.site().id());
                queue.holds(hour.told());
                assertThat(queue.everybodyWasServed(hour.told())).isTrue();
            }
        }
    }
}
