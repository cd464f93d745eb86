package foyer.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.mqtt.kit.MosquittoBroker;
import foyer.mqtt.kit.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RenewTest {
    @Test
    void theNextConnectionCarriesANewWill(@TempDir Path folder) throws Exception {
        var wills = new LinkedBlockingQueue<String>();
        var connects = new AtomicInteger();
        try (var broker = MosquittoBroker.start(folder, TestBroker.Aliases.OFF);
                var observer =
                        MqttLink.builder(settings(broker, "observer"))
                                .subscribe(
                                        "will",
                                        1,
                                        10,
                                        Inbox.of(d -> wills.add(new String(d.payload(), UTF_8))))
                                .build();
                var link =
                        MqttLink.builder(settings(broker, "mortal"))
                                .will(() -> will(connects.incrementAndGet()), Duration.ZERO)
                                .build()) {
            link.renew("nothing is there yet");
            observer.start();
            await().until(() -> observer.state() instanceof LinkState.Connected);
            link.start();
            await().until(() -> link.state() instanceof LinkState.Connected);
            link.renew("a new life");
            assertThat(wills.poll(20, TimeUnit.SECONDS)).isEqualTo("will 1");
            await().until(() -> connects.get() == 2 && link.state() instanceof LinkState.Connected);
            link.renew("another one");
            assertThat(wills.poll(20, TimeUnit.SECONDS)).isEqualTo("will 2");
        }
    }

    private static Publication will(int number) {
        return Publication.message("will", ("will " + number).getBytes(UTF_8));
    }

    private static LinkSettings settings(TestBroker broker, String name) {
        return LinkSettings.defaults(broker.uri(), name, name, "secret")
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
    }
}
