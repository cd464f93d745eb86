package foyer.appliance.faults;

import static org.awaitility.Awaitility.await;

import foyer.appliance.Tools;
import foyer.appliance.process.AppProcess;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Ports;
import foyer.contract.words.ServerId;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.SecretHash;
import foyer.server.fleet.MosquittoFiles;
import foyer.server.fleet.NodeRegistry;
import foyer.server.fleet.Principal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's Mosquitto with the files Foyer writes for it: every node with its own credentials and
 * rights. For one thread.
 */
final class Mosquitto implements AutoCloseable {
    private static final ServerId SERVER = new ServerId("main");

    private final Path program = Tools.mosquitto();
    private final Path folder;
    private final int port = Ports.free();
    private final String password;
    private AppProcess process;

    Mosquitto(DemoData data) throws IOException {
        var random = new SecureRandom();
        folder = Files.createDirectories(data.folder().resolve("mosquitto"));
        password = NodeCredentials.newSecret(random);
        var all = new ArrayList<Principal>();
        all.addAll(
                NodeRegistry.open(data.folder().resolve("server").resolve("nodes"), random)
                        .listNodes());
        all.add(new Principal.Server(SERVER, SecretHash.of(password, random)));
        MosquittoFiles.write(folder, InetAddress.getLoopbackAddress(), port, all);
        // As root it would become the user mosquitto, who may not read a test's folder.
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                "user " + System.getProperty("user.name") + "\n",
                StandardOpenOption.APPEND);
        start();
    }

    void start() {
        var config = folder.resolve("mosquitto.conf").toString();
        process =
                AppProcess.start(
                        "mosquitto",
                        List.of(program.toString(), "-c", config),
                        folder.resolve("mosquitto.log"));
        await("mosquitto").atMost(Duration.ofSeconds(20)).until(this::isListening);
    }

    private boolean isListening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("mosquitto ended; see " + process.log());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void kill() {
        process.kill();
    }

    /** How a server is told to use it. */
    List<String> serverSettings() {
        return List.of(
                "--foyer.broker.address=tcp://127.0.0.1:" + port,
                "--foyer.broker.user=" + Principal.Server.name(SERVER),
                "--foyer.broker.password=" + password);
    }

    @Override
    public void close() {
        process.kill();
    }
}
