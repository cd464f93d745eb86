package foyer.server.floor.mqtt;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.server.DemoSite;
import foyer.server.fleet.BrokerSettings;
import foyer.server.fleet.EmbeddedBroker;
import foyer.server.fleet.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The server's own broker with the floor's principals; it ends with the JVM of the tests. */
final class FloorBroker {
    private static final FloorBroker RUNNING = new FloorBroker();

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Principal> principals = new HashMap<>();
    private final AtomicLong boots = new AtomicLong();
    private final EmbeddedBroker broker;

    private FloorBroker() {
        var server = Principal.Server.name(LinkedFloor.SERVER);
        principals.put(server, new Principal.Server(LinkedFloor.SERVER, hash(server)));
        node(LinkedFloor.KIOSK, NodeRole.KIOSK);
        node(LinkedFloor.HALL, NodeRole.DISPLAY);
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "broker-");
            broker =
                    EmbeddedBroker.start(
                            BrokerSettings.of(InetAddress.getLoopbackAddress(), 0, folder),
                            name -> Optional.ofNullable(principals.get(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FloorBroker ofThisJvm() {
        return RUNNING;
    }

    private void node(NodeId node, NodeRole role) {
        var name = node.value();
        principals.put(name, new Principal.Node(node, role, DemoSite.load().id(), hash(name)));
    }

    private SecretHash hash(String name) {
        secrets.put(name, NodeCredentials.newSecret(random));
        return SecretHash.of(secrets.get(name), random);
    }

    /** What an earlier test has left at the broker is of an earlier boot. */
    long nextBoot() {
        return boots.incrementAndGet();
    }

    URI uri() {
        return broker.uri();
    }

    String secret(String name) {
        return secrets.get(name);
    }
}
