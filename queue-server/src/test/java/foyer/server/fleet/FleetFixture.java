package foyer.server.fleet;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A server, two kiosks of one site and a display of another, with their secrets. */
final class FleetFixture {
    static final SiteId HALL = new SiteId("hall");

    final NodeRegistry registry;
    final NodeCredentials kiosk;
    final NodeCredentials other;
    final NodeCredentials elsewhere;
    final String serverSecret;
    final Principal.Server server;

    FleetFixture(Path folder) throws IOException {
        var random = new SecureRandom();
        registry = NodeRegistry.open(folder.resolve("nodes"), random);
        kiosk = registry.add(new NodeId("kiosk-1"), NodeRole.KIOSK, HALL).orElseThrow();
        other = registry.add(new NodeId("kiosk-2"), NodeRole.KIOSK, HALL).orElseThrow();
        elsewhere =
                registry.add(new NodeId("display-9"), NodeRole.DISPLAY, new SiteId("annexe"))
                        .orElseThrow();
        serverSecret = NodeCredentials.newSecret(random);
        server = new Principal.Server(new ServerId("main"), SecretHash.of(serverSecret, random));
    }

    Principals principals() {
        return registry.with(server);
    }

    List<Principal> all() {
        var all = new ArrayList<Principal>(registry.listNodes());
        all.add(server);
        return all;
    }
}
