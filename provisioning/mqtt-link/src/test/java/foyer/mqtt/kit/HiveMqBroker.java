package foyer.mqtt.kit;

import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** HiveMQ Community Edition in this process, in memory. */
public final class HiveMqBroker implements TestBroker {
    private final int port = freePort();
    private final EmbeddedHiveMQ broker;

    public HiveMqBroker(Path folder, Aliases aliases) {
        try {
            var conf = Files.createDirectories(folder.resolve("conf"));
            Files.writeString(conf.resolve("config.xml"), config(port, aliases));
            broker =
                    EmbeddedHiveMQ.builder()
                            .withConfigurationFolder(conf)
                            .withDataFolder(Files.createDirectories(folder.resolve("data")))
                            .withExtensionsFolder(Files.createDirectories(folder.resolve("ext")))
                            .withoutLoggingBootstrap()
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker.start().join();
    }

    private static String config(int port, Aliases aliases) {
        return """
        <?xml version="1.0"?>
        <hivemq>
          <listeners>
            <tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>
          </listeners>
          <mqtt>
            <topic-alias><enabled>%s</enabled><max-per-client>5</max-per-client></topic-alias>
          </mqtt>
          <persistence><mode>in-memory</mode></persistence>
          <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
        </hivemq>
        """
                .formatted(port, aliases == Aliases.ON);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        broker.stop().join();
    }
}
