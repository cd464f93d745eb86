package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A newer node at a broker with older rights. */
@Timeout(60)
class OptionalSubscriptionTest {
    @TempDir private static Path folder;

    @Test
    void whatMayBeRefusedIsGoneOnWithoutAndTheRestArrives() throws Exception {
        var fleet = new FleetFixture(folder);
        var settings =
                BrokerSettings.of(InetAddress.getLoopbackAddress(), 0, folder.resolve("broker"));
        var heard = new LinkedBlockingQueue<Delivery>();
        try (var broker = EmbeddedBroker.start(settings, fleet.principals());
                var node =
                        MqttLink.builder(as(broker, "kiosk-1", fleet.kiosk.secret()))
                                .subscribeIfAllowed(
                                        "foyer/1/hall/node/kiosk-2/presence",
                                        1,
                                        10,
                                        Inbox.of(heard::add))
                                .subscribe("foyer/1/hall/board", 1, 10, Inbox.of(heard::add))
                                .build();
                var server =
                        MqttLink.builder(as(broker, "server-main", fleet.serverSecret)).build()) {
            node.start();
            server.start();
            awaitUp(node);
            awaitUp(server);
            publish(server, "foyer/1/hall/node/kiosk-2/presence");
            publish(server, "foyer/1/hall/board");
            assertThat(heard.poll(20, TimeUnit.SECONDS).topic()).isEqualTo("foyer/1/hall/board");
            assertThat(heard).isEmpty();
        }
    }

    private static LinkSettings as(EmbeddedBroker broker, String name, String secret) {
        return LinkSettings.defaults(broker.uri(), name, name, secret);
    }

    private static void awaitUp(MqttLink link) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connected);
    }

    private static void publish(MqttLink server, String topic) {
        server.publish(Publication.message(topic, new byte[] {1}))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
