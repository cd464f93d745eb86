package foyer.server;

import foyer.contract.words.ServerId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.mqtt.LinkSettings;
import foyer.server.fleet.BrokerSettings;
import foyer.server.fleet.EmbeddedBroker;
import foyer.server.fleet.NodeRegistry;
import foyer.server.fleet.Principal;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The broker this server speaks through: its own, or one elsewhere.
 *
 * @param link how the server itself connects
 */
record Broker(@Nullable EmbeddedBroker own, LinkSettings link) implements AutoCloseable {
    static Broker open(Settings settings, NodeRegistry nodes, SecureRandom random)
            throws StartRefused {
        var elsewhere = settings.get(ServerSettings.BROKER);
        return elsewhere.isPresent()
                ? elsewhere(settings, elsewhere.get())
                : own(settings, nodes, random);
    }

    private static Broker elsewhere(Settings settings, URI address) throws StartRefused {
        try {
            return new Broker(
                    null,
                    LinkSettings.defaults(
                            address,
                            "server-" + settings.get(ServerSettings.ID),
                            settings.get(ServerSettings.BROKER_USER),
                            settings.get(ServerSettings.BROKER_PASSWORD).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("foyer.broker.address: " + e.getMessage(), e);
        }
    }

    private static Broker own(Settings settings, NodeRegistry nodes, SecureRandom random)
            throws StartRefused {
        var bind = settings.get(ServerSettings.BROKER_BIND);
        int port = settings.get(ServerSettings.BROKER_PORT);
        var id = new ServerId(settings.get(ServerSettings.ID));
        // Made anew at each start and never written down: only this process uses it.
        var password = NodeCredentials.newSecret(random);
        var server = new Principal.Server(id, SecretHash.of(password, random));
        var folder = settings.get(ServerSettings.DATA).resolve("broker");
        try {
            var broker =
                    EmbeddedBroker.start(
                            BrokerSettings.of(InetAddress.getByName(bind), port, folder),
                            nodes.with(server));
            nodes.onRevoked(broker::endSession);
            var name = Principal.Server.name(id);
            return new Broker(broker, LinkSettings.defaults(broker.uri(), name, name, password));
        } catch (IOException e) {
            throw new StartRefused(
                    "the broker did not start on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /**
     * How the server connects for one of its sites: each has a link of its own, under the names
     * {@link Principal.Server} lists.
     *
     * @param site counted from 1
     */
    LinkSettings link(int site) {
        if (site == 1) {
            return link;
        }
        var name = link.clientId() + "." + site;
        // Elsewhere the user stays the one that was set.
        var user = own == null ? link.userName() : name;
        return LinkSettings.defaults(link.broker(), name, user, link.password());
    }

    URI address() {
        return link.broker();
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
