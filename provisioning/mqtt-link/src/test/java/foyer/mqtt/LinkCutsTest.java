package foyer.mqtt;

import foyer.mqtt.kit.LinkCuts;
import foyer.mqtt.kit.MosquittoBroker;
import foyer.mqtt.kit.SharedBroker;
import foyer.mqtt.kit.TestBroker.Aliases;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links cut while asks are in flight: all recover, nothing is lost, nothing is made up. */
class LinkCutsTest {
    private static final String BROKERS =
            """
            HIVEMQ, OFF
            HIVEMQ, ON
            MOSQUITTO, OFF
            MOSQUITTO, ON
            """;

    @RegisterExtension static final SharedBroker with = SharedBroker.with(Aliases.ON);
    @RegisterExtension static final SharedBroker without = SharedBroker.with(Aliases.OFF);

    @TempDir Path folder;

    enum Product {
        HIVEMQ,
        MOSQUITTO
    }

    @ParameterizedTest
    @CsvSource(textBlock = BROKERS)
    @Timeout(180)
    void aFewCuts(Product product, Aliases aliases) {
        cut(product, aliases, 4, 20);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource(textBlock = BROKERS)
    @Timeout(1200)
    void fortyCuts(Product product, Aliases aliases) {
        cut(product, aliases, 40, System.nanoTime());
    }

    private void cut(Product product, Aliases aliases, int times, long seed) {
        System.out.println("link cuts with seed " + seed);
        switch (product) {
            case HIVEMQ -> cut(aliases == Aliases.ON ? with.port() : without.port(), times, seed);
            case MOSQUITTO -> {
                try (var broker = MosquittoBroker.start(folder, aliases)) {
                    cut(broker.port(), times, seed);
                }
            }
        }
    }

    private static void cut(int broker, int times, long seed) {
        try (var cuts =
                new LinkCuts(
                                broker,
                                uri -> LinkSettings.defaults(uri, "kiosk-1", "k", "k"),
                                uri -> LinkSettings.defaults(uri, "main", "m", "m"),
                                seed)
                        .start()) {
            for (int cut = 0; cut < times; cut++) {
                cuts.cut();
            }
            cuts.finish();
        }
    }
}
