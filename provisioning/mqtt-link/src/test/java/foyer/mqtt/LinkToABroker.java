package foyer.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import foyer.mqtt.kit.CuttingProxy;
import foyer.mqtt.kit.SharedBroker;
import foyer.mqtt.kit.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links to a real broker, most of them through a proxy that can be cut. Tests run side by side. */
@Timeout(90)
abstract class LinkToABroker {
    @RegisterExtension static final SharedBroker broker = SharedBroker.with(TestBroker.Aliases.OFF);

    private final List<MqttLink> links = new ArrayList<>();
    CuttingProxy proxy;
    String topic;

    @BeforeEach
    void startProxy(TestInfo test) {
        proxy = new CuttingProxy(broker.port());
        topic = "t/" + test.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void close() {
        links.forEach(MqttLink::close);
        proxy.close();
    }

    LinkSettings settings(String clientId) {
        return LinkSettings.defaults(proxy.uri(), clientId, "anybody", "secret")
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
    }

    MqttLink start(LinkBuilder builder) {
        var link = builder.build();
        links.add(link);
        link.start();
        return link;
    }

    /** One that does not go through the proxy. */
    MqttLink bystander(String filter, BlockingQueue<Delivery> seen) {
        var link =
                start(
                        MqttLink.builder(
                                        LinkSettings.defaults(
                                                broker.uri(), "by " + topic, "anybody", "secret"))
                                .subscribe(filter, 1, 1000, Inbox.of(seen::add)));
        awaitUp(link);
        return link;
    }

    static void awaitUp(MqttLink link) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connected);
    }

    static void awaitDown(MqttLink link) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connecting);
    }

    static byte[] bytes(int n) {
        return String.valueOf(n).getBytes(UTF_8);
    }

    static void publish(MqttLink link, Publication publication) {
        link.publish(publication).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    static Delivery next(BlockingQueue<Delivery> seen) throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }
}
