package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.mqtt.kit.MosquittoBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rights at Debian's Mosquitto, from the files written for it. */
class MosquittoFilesTest extends BrokerRightsCases {
    @TempDir static Path folder;
    private static FleetFixture fleet;
    private static MosquittoBroker broker;

    @BeforeAll
    static void start() throws IOException {
        fleet = new FleetFixture(folder);
        MosquittoFiles.write(folder, InetAddress.getLoopbackAddress(), 1883, fleet.all());
        // The test's own free port takes the place of the written one.
        var settings =
                Files.readAllLines(folder.resolve("mosquitto.conf")).stream()
                        .filter(line -> !line.startsWith("listener"))
                        .collect(Collectors.joining("\n", "", "\n"));
        broker = MosquittoBroker.start(folder, settings);
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    FleetFixture fleet() {
        return fleet;
    }

    @Override
    URI broker() {
        return broker.uri();
    }

    @Test
    void theWrittenListenerIsTheAddressAskedFor() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("mosquitto.conf")))
                .contains("listener 1883 127.0.0.1", "max_topic_alias 0", "persistence false");
    }

    @Test
    void noSecretIsInTheFiles() throws IOException {
        assertThat(Files.readString(folder.resolve("passwd")))
                .doesNotContain(fleet.kiosk.secret())
                .contains("kiosk-1:$7$");
    }
}
