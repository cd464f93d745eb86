package foyer.server.fleet;

import java.net.InetAddress;
import java.nio.file.Path;

/**
 * Where the embedded broker listens and keeps its working files.
 *
 * @param bindAddress which network it is reached from
 * @param port 0: a free one
 * @param folder for its configuration; nothing in it needs to survive
 * @param topicAliases offered to clients; off in the product, because clients stumble over them
 */
public record BrokerSettings(InetAddress bindAddress, int port, Path folder, boolean topicAliases) {
    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "broker port is " + port + ", accepted are 0 to 65535");
        }
    }

    public static BrokerSettings of(InetAddress bindAddress, int port, Path folder) {
        return new BrokerSettings(bindAddress, port, folder, false);
    }
}
