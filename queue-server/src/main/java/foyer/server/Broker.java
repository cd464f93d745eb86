package foyer.server;

import foyer.mqtt.LinkSettings;
import foyer.server.fleet.EmbeddedBroker;
import foyer.server.fleet.NodeRegistry;
import foyer.webhost.settings.Settings;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The broker this server speaks through: its own, or one elsewhere.
 *
 * @param link how the server itself connects
 */
record Broker(@Nullable EmbeddedBroker own, LinkSettings link) implements AutoCloseable {
    private static final String OWN_USER = "server";

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
        var secret = new byte[32];
        random.nextBytes(secret);
        // Made anew at each start and never written down: only this process uses it.
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var bind = settings.get(ServerSettings.BROKER_BIND);
        int port = settings.get(ServerSettings.BROKER_PORT);
        try {
            var broker =
                    EmbeddedBroker.start(
                            bind,
                            port,
                            nodes,
                            OWN_USER,
                            password,
                            settings.get(ServerSettings.DATA).resolve("broker"));
            return new Broker(
                    broker, LinkSettings.defaults(broker.address(), OWN_USER, OWN_USER, password));
        } catch (IllegalStateException e) {
            throw new StartRefused(
                    "the broker did not start on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
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
