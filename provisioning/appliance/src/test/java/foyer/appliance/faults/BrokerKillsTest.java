package foyer.appliance.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.appliance.Chromium;
import foyer.appliance.KioskHands;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import foyer.appliance.simulate.Simulation;
import foyer.appliance.simulate.StaffClient;
import foyer.appliance.simulate.StaffClient.Outcome;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole product with Debian's Mosquitto in the place of the server's own broker: the job is
 * done, and {@code kill -9} of the broker at random moments under load loses nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerKillsTest {
    private static final Duration SOME_TIME = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir static Path folder;
    private DemoData data;
    private Mosquitto mosquitto;
    private Reception reception;

    @BeforeAll
    void open() throws Exception {
        data = DemoData.prepare(folder, new SecureRandom());
        mosquitto = new Mosquitto(data);
        var settings = new ArrayList<>(mosquitto.serverSettings());
        settings.add(Simulation.SERVER_EXTRA);
        reception = new Reception(Installation.find(), data, Ports.any(), settings);
        reception.startServer();
    }

    @AfterAll
    void close() {
        if (reception != null) {
            reception.close();
        }
        if (mosquitto != null) {
            mosquitto.close();
        }
    }

    @Test
    @Order(1)
    void aTicketIsTakenCalledAndShownThroughMosquitto() throws Exception {
        reception.startPrinter();
        reception.startKiosk();
        reception.startDisplay();
        try (var chromium = new Chromium();
                var http = HttpClient.newHttpClient()) {
            var display = chromium.open(reception.displayPage(), 1920, 1080);
            var kiosk = new KioskHands(chromium.open(reception.kioskPage(), 1080, 1920));
            var number = kiosk.takeHousingTicket();
            assertThat(number).matches("H0[0-9]{2}");
            kiosk.sees("Printed");

            var dana = DemoData.ADVISORS.getFirst();
            var door = new StaffClient(http, reception.serverPage());
            done(door.signIn(dana.user(), data.password(), dana.counter()));
            var ticket = done(door.callNext()).path("ticket").asString();
            assertThat(display.getByText(number).first()).isVisible();
            await("the server knows that it was shown")
                    .atMost(PATIENCE)
                    .until(() -> !queue().shown().isEmpty());
            assertThat(queue().shown().getFirst().node()).isEqualTo(Reception.DISPLAY);
            done(door.of("start", ticket));
            done(door.of("finish", ticket));
            done(door.signOut());
        }
        // The load that follows brings kiosks of its own.
        reception.kiosk().close();
        reception.display().close();
        reception.printer().close();
    }

    private static JsonNode done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).body();
    }

    @Test
    @Order(2)
    void nothingToldIsLostWhenTheBrokerIsKilled() throws Exception {
        survive(2, 20261124);
    }

    @Test
    @Order(3)
    @Tag("soak")
    void nothingToldIsLostWhenTheBrokerIsKilledTwentyTimes() throws Exception {
        survive(20, 20261125);
    }

    private void survive(int kills, long seed) throws Exception {
        try (var hour = new BusyHour(reception, seed)) {
            for (int kill = 1; kill <= kills; kill++) {
                hour.awaitMore();
                hour.atSomeMoment(SOME_TIME, mosquitto::kill);
                hour.atSomeMoment(SOME_TIME, mosquitto::start);
            }
            hour.awaitMore();
            hour.end();
            System.out.printf("seed %d, %d kills: %s%n", seed, kills, hour.told().summary());
            new PhonePages(reception.serverPage()).show(hour.told());
            queue().holds(hour.told());
            assertThat(queue().everybodyWasServed(hour.told())).isTrue();
        }
    }

    private QueueAfterwards queue() throws Exception {
        return QueueAfterwards.read(reception.journal(), data.site().id());
    }
}
