package foyer.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import foyer.contract.NodeRole;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.MqttLink;
import foyer.server.fleet.Principal;
import foyer.server.fleet.Rights;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the broker keeps and gives to whoever has a node's credentials, by topic. */
final class Retained {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CAPACITY = 64;

    /** The second beat comes after everything that was kept when the first was sent. */
    private static final int BEATS = 2;

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final AtomicInteger beats = new AtomicInteger();
    private final NodeCredentials node;

    private Retained(NodeCredentials node) {
        this.node = node;
    }

    /**
     * All that node may read.
     *
     * @param credentials of a node that is not linked: a second link would end its own
     */
    static Map<String, String> readAs(Path credentials, URI broker) throws IOException {
        return new Retained(CredentialFile.read(credentials)).read(broker);
    }

    private Map<String, String> read(URI broker) {
        var link =
                MqttLink.builder(
                        LinkSettings.defaults(broker, node.node(), node.node(), node.secret()));
        rights().read().forEach(f -> link.subscribe(f.value(), 1, CAPACITY, Inbox.of(this::hear)));
        try (var open = link.build()) {
            open.start();
            await("beats of the server").atMost(PATIENCE).until(() -> beats.get() >= BEATS);
            return Map.copyOf(kept);
        }
    }

    private Rights rights() {
        var id = new NodeId(node.node());
        var hash = SecretHash.of(node.secret(), new SecureRandom());
        return Rights.of(new Principal.Node(id, NodeRole.KIOSK, new SiteId(node.site()), hash));
    }

    private void hear(Delivery delivery) {
        if (delivery.retained()) {
            kept.put(delivery.topic(), new String(delivery.payload(), UTF_8));
        } else if (delivery.topic().equals(Topics.beat(new SiteId(node.site())))) {
            beats.incrementAndGet();
        }
    }
}
