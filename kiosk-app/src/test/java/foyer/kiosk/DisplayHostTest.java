package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.DeviceHealth;
import foyer.contract.DeviceState;
import foyer.contract.Liveness;
import foyer.contract.Shown;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.hosted.HostedDisplay;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.mqtt.kit.MosquittoBroker;
import foyer.webhost.PageProbe;
import foyer.webhost.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Displays without machines, on a real broker: to the site each is a node of its own. */
class DisplayHostTest {
    private static final NodeId HALL = new NodeId("hall-2");
    private static final NodeId ANNEXE = new NodeId("annexe");

    @Test
    void eachDisplayHasItsOwnPresenceHealthPlanAndConfirmations(@TempDir Path folder)
            throws Exception {
        try (var broker =
                        MosquittoBroker.start(
                                Files.createDirectory(folder.resolve("broker")),
                                "allow_anonymous true");
                var server = new PlayedServer(broker.port())) {
            try (var host = start(folder, broker.port())) {
                for (var display : List.of(HALL, ANNEXE)) {
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> server.isThere(display, Liveness.ONLINE));
                    await().until(() -> server.health(display).contains(noPage()));
                }
                try (var probe = new PageProbe(host.address())) {
                    assertThat(probe.problemOf("display")).isEmpty();
                    assertThat(probe.problemOf("display/nowhere/NO-KEY")).isEmpty();
                }

                var hall = find(host, HALL);
                var annexe = find(host, ANNEXE);
                hall.role().open(() -> {}, () -> {});
                annexe.role().open(() -> {}, () -> {});
                var at = hall.port().serverTime();
                server.board(
                        Map.of(HALL, new CounterId("4"), ANNEXE, new CounterId("7")),
                        Boards.call("H042", "4", "en", at));
                await().until(() -> hall.role().screen().latest() != null);
                hall.role().open(() -> {}, () -> {}).rendered(hall.role().screen().latest().id());
                await().untilAsserted(
                                () ->
                                        assertThat(server.seen(Shown.class))
                                                .singleElement()
                                                .extracting(Shown::node)
                                                .isEqualTo(HALL));
                assertThat(annexe.role().screen().latest()).isNull();
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.isThere(ANNEXE, Liveness.OFFLINE));
        }
    }

    private static DeviceHealth noPage() {
        return new DeviceHealth("display", DeviceState.BLOCKED, "NO_PAGE");
    }

    private static HostedDisplay find(DisplayHost host, NodeId id) {
        return host.context().getBean(HostedDisplays.class).list().stream()
                .filter(display -> display.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DisplayHost start(Path folder, int port) throws Exception {
        var displays = Files.createDirectory(folder.resolve("displays"));
        for (var node : List.of(HALL, ANNEXE)) {
            CredentialFile.write(
                    displays.resolve(node + ".credentials"),
                    NodeCredentials.create(
                            node.value(), PlayedServer.SITE.value(), new SecureRandom()));
        }
        var settings =
                Settings.read(
                        KioskSettings.ALL,
                        new String[] {
                            "--foyer.node.site=" + PlayedServer.SITE,
                            "--foyer.node.role=displays",
                            "--foyer.node.broker=tcp://127.0.0.1:" + port,
                            "--foyer.node.credentials=" + displays,
                            "--foyer.node.data=" + folder.resolve("data"),
                            "--foyer.web.bind=127.0.0.1",
                            "--foyer.web.port=0",
                        },
                        Map.of());
        return DisplayHost.start(settings, HostPlan.of(settings));
    }
}
