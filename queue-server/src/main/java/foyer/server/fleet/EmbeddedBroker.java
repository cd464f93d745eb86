package foyer.server.fleet;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import foyer.contract.words.NodeId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HiveMQ Community Edition in this process, in memory: it carries and never remembers, what must
 * not be lost stands in outboxes and the journal. HiveMQ falls back to defaults when it does not
 * like its configuration, so a start is only done when a look from outside has found every setting
 * in force. One per process. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 15;

    /** Publications of one client the broker takes at once. */
    static final int RECEIVE_MAXIMUM = 100;

    /** The largest view of the contract, and room for topic and properties. */
    private static final int MAX_PACKET_BYTES = 300 * 1024;

    private static final int MAX_QUEUED = 1000;

    private final EmbeddedHiveMQ hive;
    private final BrokerDoor door;
    private final InetAddress address;
    private final int port;

    private EmbeddedBroker(EmbeddedHiveMQ hive, BrokerDoor door, InetAddress address, int port) {
        this.hive = hive;
        this.door = door;
        this.address = address;
        this.port = port;
    }

    /** Fails, with nothing left running, when the broker is not there as it was asked for. */
    public static EmbeddedBroker start(BrokerSettings settings, Principals principals)
            throws IOException {
        int port = settings.port() == 0 ? freePort(settings.bindAddress()) : settings.port();
        var door = new BrokerDoor(principals);
        var hive = build(settings, port, door);
        var broker = new EmbeddedBroker(hive, door, reachable(settings.bindAddress()), port);
        try {
            join(hive.start(), START_SECONDS, "start");
            broker.assertSettings(settings);
            assertInMemory(settings.folder());
        } catch (IOException e) {
            broker.close();
            throw new IOException(
                    "no broker at " + settings.bindAddress() + ":" + port + ": " + e.getMessage(),
                    e);
        }
        LOG.info("broker at {}", broker.uri());
        return broker;
    }

    private static EmbeddedHiveMQ build(BrokerSettings settings, int port, BrokerDoor main)
            throws IOException {
        var conf = Files.createDirectories(settings.folder().resolve("conf"));
        Files.writeString(conf.resolve("config.xml"), config(settings, port));
        var extension =
                EmbeddedExtension.builder()
                        .withId("foyer")
                        .withName("Foyer")
                        .withVersion("1")
                        .withAuthor("Foyer")
                        .withPriority(0)
                        .withStartPriority(1000)
                        .withExtensionMain(main)
                        .build();
        return EmbeddedHiveMQ.builder()
                .withConfigurationFolder(conf)
                .withDataFolder(Files.createDirectories(settings.folder().resolve("data")))
                .withExtensionsFolder(
                        Files.createDirectories(settings.folder().resolve("extensions")))
                .withEmbeddedExtension(extension)
                .withoutLoggingBootstrap()
                .build();
    }

    private static String config(BrokerSettings settings, int port) {
        return """
        <?xml version="1.0"?>
        <hivemq>
          <listeners>
            <tcp-listener>
              <port>%d</port>
              <bind-address>%s</bind-address>
            </tcp-listener>
          </listeners>
          <mqtt>
            <queued-messages>
              <max-queue-size>%d</max-queue-size>
              <strategy>discard</strategy>
            </queued-messages>
            <topic-alias>
              <enabled>%s</enabled>
              <max-per-client>5</max-per-client>
            </topic-alias>
            <packets>
              <max-packet-size>%d</max-packet-size>
            </packets>
            <receive-maximum>
              <server-receive-maximum>%d</server-receive-maximum>
            </receive-maximum>
            <session-expiry>
              <max-interval>3600</max-interval>
            </session-expiry>
          </mqtt>
          <persistence>
            <mode>in-memory</mode>
          </persistence>
          <anonymous-usage-statistics>
            <enabled>false</enabled>
          </anonymous-usage-statistics>
        </hivemq>
        """
                .formatted(
                        port,
                        settings.bindAddress().getHostAddress(),
                        MAX_QUEUED,
                        settings.topicAliases(),
                        MAX_PACKET_BYTES,
                        RECEIVE_MAXIMUM);
    }

    private void assertSettings(BrokerSettings settings) throws IOException {
        var socket = new InetSocketAddress(address, port);
        var welcome =
                door.probed(
                        password -> {
                            BrokerProbe.expectClosedDoor(socket);
                            return BrokerProbe.connect(socket, password);
                        });
        boolean aliases = welcome.topicAliasMaximum() > 0;
        if (welcome.reason() != 0
                || welcome.receiveMaximum() != RECEIVE_MAXIMUM
                || welcome.maximumPacketSize() != MAX_PACKET_BYTES
                || aliases != settings.topicAliases()) {
            throw new IOException("the broker did not take its settings: " + welcome);
        }
    }

    /** HiveMQ in file mode keeps its stores under data/persistence. */
    private static void assertInMemory(Path folder) throws IOException {
        var stores = folder.resolve("data/persistence");
        if (Files.isDirectory(stores)) {
            try (var entries = Files.list(stores)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException("the broker keeps files in " + stores);
                }
            }
        }
    }

    private static int freePort(InetAddress address) throws IOException {
        try (var socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress reachable(InetAddress bindAddress) {
        return bindAddress.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bindAddress;
    }

    private static void join(CompletableFuture<Void> doing, int seconds, String what)
            throws IOException {
        try {
            doing.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the broker did not " + what, e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the broker did not " + what + " in " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    public int port() {
        return port;
    }

    /** From this machine. */
    public URI uri() {
        return URI.create("tcp://" + address.getHostAddress() + ":" + port);
    }

    /** Ends the session of a node that is no longer to be here; returns at once. */
    public void endSession(NodeId node) {
        var _ =
                door.end(node.value())
                        .whenComplete(
                                (was, problem) ->
                                        LOG.info("ended session of {}: {}", node, was, problem));
    }

    @Override
    public void close() {
        try {
            join(hive.stop(), STOP_SECONDS, "stop");
        } catch (IOException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
