package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.MqttLink;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A technician who reads a warning must have something to do about it. */
@Timeout(60)
class QuietStartTest {
    @Test
    void theStartsOwnLookAtTheDoorIsNoWarningAndAStrangerIs(@TempDir Path folder) throws Exception {
        var said = new Warnings();
        var log = (Logger) LoggerFactory.getLogger("foyer");
        var usual = log.getLevel();
        log.setLevel(Level.INFO);
        said.start();
        log.addAppender(said);
        var fleet = new FleetFixture(folder);
        var settings =
                BrokerSettings.of(InetAddress.getLoopbackAddress(), 0, folder.resolve("broker"));
        try (var broker = EmbeddedBroker.start(settings, fleet.principals())) {
            assertThat(said.all).isEmpty();
            var stranger =
                    LinkSettings.defaults(broker.uri(), BrokerProbe.NAME, BrokerProbe.NAME, "x");
            try (var link = MqttLink.builder(stranger).build()) {
                link.start();
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(
                                () ->
                                        assertThat(said.all)
                                                .anyMatch(
                                                        text -> text.contains("refused a client")));
            }
        } finally {
            log.detachAppender(said);
            log.setLevel(usual);
        }
    }

    private static final class Warnings extends AppenderBase<ILoggingEvent> {
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                all.add(event.getLoggerName() + ": " + event.getFormattedMessage());
            }
        }
    }
}
