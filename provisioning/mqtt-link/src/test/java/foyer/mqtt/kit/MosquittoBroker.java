package foyer.mqtt.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's Mosquitto in a process of its own. */
public final class MosquittoBroker implements TestBroker {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final int port;
    private final Process process;

    private MosquittoBroker(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Open to everybody. */
    public static MosquittoBroker start(Path folder, Aliases aliases) {
        return start(
                folder,
                """
                allow_anonymous true
                persistence false
                max_topic_alias %d
                """
                        .formatted(aliases == Aliases.ON ? 10 : 0));
    }

    /** With settings of the caller's after the listener's line. */
    public static MosquittoBroker start(Path folder, String settings) {
        Tools.require(PROGRAM, "mosquitto");
        int port = HiveMqBroker.freePort();
        try {
            var config = folder.resolve("test-mosquitto.conf");
            // As root it would become the user mosquitto, who may not read a test's folder.
            var user = "user " + System.getProperty("user.name");
            Files.writeString(config, "listener " + port + " 127.0.0.1\n" + user + "\n" + settings);
            var process =
                    new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("mosquitto.log").toFile())
                            .start();
            var broker = new MosquittoBroker(port, process);
            await("mosquitto on port " + port)
                    .atMost(20, TimeUnit.SECONDS)
                    .until(broker::isListening);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isListening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("mosquitto ended with " + process.exitValue());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** As a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        kill();
    }
}
