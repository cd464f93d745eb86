package foyer.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import foyer.mqtt.kit.CuttingProxy;
import foyer.mqtt.kit.HiveMqBroker;
import foyer.mqtt.kit.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class MqttLinkTest {
    private static TestBroker broker;

    private final List<MqttLink> links = new ArrayList<>();
    private CuttingProxy proxy;
    private String topic;

    @BeforeAll
    static void startBroker(@TempDir Path folder) {
        broker = new HiveMqBroker(folder, TestBroker.Aliases.OFF);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

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

    private LinkSettings settings(String clientId) {
        return LinkSettings.defaults(proxy.uri(), clientId, "anybody", "secret")
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(200));
    }

    private MqttLink start(LinkBuilder builder) {
        var link = builder.build();
        links.add(link);
        link.start();
        return link;
    }

    /** One that does not go through the proxy. */
    private MqttLink bystander(String filter, BlockingQueue<Delivery> seen) {
        var link =
                start(
                        MqttLink.builder(
                                        LinkSettings.defaults(
                                                broker.uri(), "bystander", "anybody", "secret"))
                                .subscribe(filter, 1, 1000, Inbox.of(seen::add)));
        awaitUp(link);
        return link;
    }

    private static void awaitUp(MqttLink link) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connected);
    }

    private static void awaitDown(MqttLink link) {
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connecting);
    }

    private static byte[] bytes(int n) {
        return String.valueOf(n).getBytes(UTF_8);
    }

    private static void publish(MqttLink link, Publication publication) {
        link.publish(publication).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Delivery next(BlockingQueue<Delivery> seen) throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void aQuestionArrivesWithItsResponseTopicAndItsMark() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        bystander(topic, seen);
        var link = start(MqttLink.builder(settings("asking")));
        awaitUp(link);
        publish(link, Publication.question(topic, bytes(1), topic + "/answer", bytes(7)));
        var delivery = next(seen);
        assertThat(delivery.payload()).isEqualTo(bytes(1));
        assertThat(delivery.responseTopic()).isEqualTo(topic + "/answer");
        assertThat(delivery.correlation()).isEqualTo(bytes(7));
        assertThat(delivery.retained()).isFalse();
    }

    @Test
    void theFirstConnectIsTriedUntilItSucceeds() {
        proxy.refuse();
        var states = new ConcurrentLinkedQueue<LinkState>();
        var link = start(MqttLink.builder(settings("patient")).onState(states::add));
        await().until(() -> proxy.accepted() >= 3);
        assertThat(link.state())
                .isInstanceOfSatisfying(
                        LinkState.Connecting.class,
                        state -> assertThat(state.lastProblem()).isNotEmpty());
        proxy.open();
        awaitUp(link);
        assertThat(states).last().isInstanceOf(LinkState.Connected.class);
    }

    @Test
    void afterACutTheLinkSubscribesAgainAndPublishesItsStateAnew() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        var births = new AtomicInteger();
        var watcher = bystander("t/birth", new LinkedBlockingQueue<>());
        var link =
                start(
                        MqttLink.builder(settings("reborn"))
                                .subscribe(topic, 1, 10, Inbox.of(seen::add))
                                .onConnected(births::incrementAndGet));
        awaitUp(link);
        for (int cut = 1; cut <= 3; cut++) {
            proxy.cut();
            int expected = cut + 1;
            await().atMost(20, TimeUnit.SECONDS).until(() -> births.get() == expected);
            publish(watcher, Publication.message(topic, bytes(cut)));
            assertThat(next(seen).payload()).isEqualTo(bytes(cut));
        }
    }

    @Test
    void publishingWithoutALinkFailsAtOnce() {
        proxy.refuse();
        var link = start(MqttLink.builder(settings("cut-off")));
        assertThat(link.publish(Publication.message(topic, bytes(1))).toCompletableFuture())
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(LinkDown.class);
    }

    @Test
    void whatWasInFlightWhenTheLinkBrokeFails() {
        var link = start(MqttLink.builder(settings("interrupted")));
        awaitUp(link);
        proxy.blackHole();
        var publishing = link.publish(Publication.message(topic, bytes(1))).toCompletableFuture();
        assertThat(publishing).isNotDone();
        proxy.cut();
        assertThat(publishing)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(LinkDown.class);
    }

    @Test
    void noMoreThanTheWindowIsInFlight() {
        var link = start(MqttLink.builder(settings("busy").withWindow(3)));
        awaitUp(link);
        proxy.blackHole();
        var first = link.publish(Publication.message(topic, bytes(1))).toCompletableFuture();
        link.publish(Publication.message(topic, bytes(2)));
        link.publish(Publication.message(topic, bytes(3)));
        var fourth = link.publish(Publication.message(topic, bytes(4))).toCompletableFuture();
        assertThat(fourth)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(WindowFull.class);
        assertThat(first).isNotDone();
    }

    @Test
    void theWindowIsFreeAgainAfterEachAcknowledgement() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        bystander(topic, seen);
        var link = start(MqttLink.builder(settings("steady").withWindow(1)));
        awaitUp(link);
        for (int n = 0; n < 50; n++) {
            publish(link, Publication.message(topic, bytes(n)));
            assertThat(next(seen).payload()).isEqualTo(bytes(n));
        }
    }

    @Test
    void aDeadLinkIsNoticedByTheMissingBeat() {
        var silence = Duration.ofMillis(800);
        var beating = bystander("t/nothing", new LinkedBlockingQueue<>());
        var problems = new ConcurrentLinkedQueue<String>();
        var link =
                start(
                        MqttLink.builder(settings("watchful"))
                                .subscribe(topic, 0, 10, Inbox.of(beat -> {}))
                                .liveness(topic, silence)
                                .onState(
                                        state -> {
                                            if (state
                                                    instanceof
                                                    LinkState.Connecting(int _, String why)) {
                                                problems.add(why);
                                            }
                                        }));
        awaitUp(link);
        await().during(silence.multipliedBy(2))
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            beating.publish(Publication.fleeting(topic, bytes(0)));
                            return link.state() instanceof LinkState.Connected;
                        });
        proxy.blackHole();
        long start = System.nanoTime();
        awaitDown(link);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(silence.plusSeconds(2));
        assertThat(problems).last().asString().contains("silence").contains(topic);
        proxy.open();
        awaitUp(link);
    }

    @Test
    void aFailingInboxIsCountedAndDoesNotStopTheNext() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        var sending = bystander("t/nothing", new LinkedBlockingQueue<>());
        var link =
                start(
                        MqttLink.builder(settings("clumsy"))
                                .subscribe(
                                        topic,
                                        1,
                                        2,
                                        delivery -> {
                                            if (delivery.payload().length == 1) {
                                                throw new IllegalStateException("dropped it");
                                            }
                                            if (delivery.payload().length == 2) {
                                                return CompletableFuture.failedStage(
                                                        new IllegalStateException("later"));
                                            }
                                            seen.add(delivery);
                                            return CompletableFuture.completedStage(null);
                                        }));
        awaitUp(link);
        // More than the capacity: unacknowledged ones would jam what follows.
        for (int n : List.of(1, 22, 1, 22, 1, 333)) {
            publish(sending, Publication.message(topic, bytes(n)));
        }
        assertThat(next(seen).payload()).isEqualTo(bytes(333));
        assertThat(link.failedDeliveries()).isEqualTo(5);
    }

    @Test
    void aSlowInboxHoldsAFloodBackAndLosesNothing() throws Exception {
        int capacity = 5;
        int flood = 300;
        var stages = new LinkedBlockingQueue<CompletableFuture<Void>>();
        var sending = bystander("t/nothing", new LinkedBlockingQueue<>());
        var link =
                start(
                        MqttLink.builder(settings("slow"))
                                .subscribe(topic, 1, capacity, _ -> open(stages)));
        awaitUp(link);
        for (int n = 0; n < flood; n++) {
            publish(sending, Publication.message(topic, bytes(n)));
        }
        int handled = 0;
        for (; handled < flood; handled++) {
            var stage = stages.poll(20, TimeUnit.SECONDS);
            assertThat(stages.size()).isLessThan(capacity);
            assertThat(stage).as("after %s", handled).isNotNull();
            stage.complete(null);
        }
        assertThat(link.state()).isInstanceOf(LinkState.Connected.class);
    }

    private static CompletableFuture<Void> open(BlockingQueue<CompletableFuture<Void>> stages) {
        var stage = new CompletableFuture<Void>();
        stages.add(stage);
        return stage;
    }

    @Test
    void anInboxThatIsStuckForSeveralConnectionsIsFullAndSaysSo() throws Exception {
        int capacity = 4;
        var released = new CountDownLatch(1);
        var handled = new AtomicInteger();
        var sending = bystander("t/nothing", new LinkedBlockingQueue<>());
        for (int n = 0; n < capacity; n++) {
            publish(sending, Publication.retainedState(topic + "/" + n, bytes(n)));
        }
        var problems = new ConcurrentLinkedQueue<String>();
        var link =
                start(
                        MqttLink.builder(settings("stuck"))
                                .subscribe(
                                        topic + "/+",
                                        1,
                                        capacity,
                                        Inbox.of(
                                                _ -> {
                                                    awaitQuietly(released);
                                                    handled.incrementAndGet();
                                                }))
                                .onState(
                                        state -> {
                                            if (state
                                                    instanceof
                                                    LinkState.Connecting(int _, String why)) {
                                                problems.add(why);
                                            }
                                        }));
        // What is retained comes again with each connection, until there is no room for it.
        await().atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(600))
                .until(
                        () -> {
                            boolean full =
                                    problems.stream().anyMatch(why -> why.endsWith("is full"));
                            if (!full && link.state() instanceof LinkState.Connected) {
                                proxy.cut();
                            }
                            return full;
                        });
        released.countDown();
        await().atMost(20, TimeUnit.SECONDS).until(() -> handled.get() > 2 * capacity);
        awaitUp(link);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theWillIsPublishedAfterACutAndNotAfterAGoodbye() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        bystander(topic, seen);
        var session = new AtomicInteger();
        var link =
                start(
                        MqttLink.builder(settings("mortal"))
                                .will(
                                        () ->
                                                Publication.retainedState(
                                                        topic, bytes(session.incrementAndGet())),
                                        Duration.ZERO));
        awaitUp(link);
        proxy.refuse();
        assertThat(next(seen).payload()).isEqualTo(bytes(1));
        proxy.open();
        awaitUp(link);
        seen.clear();
        link.close();
        assertThat(link.state()).isInstanceOf(LinkState.Closed.class);
        assertThat(seen.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void manyCutsLeaveNoThreadsBehind() {
        var link = start(MqttLink.builder(settings("thrifty")));
        for (int cut = 0; cut < 8; cut++) {
            awaitUp(link);
            proxy.cut();
            awaitDown(link);
        }
        proxy.refuse();
        long before = proxy.accepted();
        await().atMost(20, TimeUnit.SECONDS).until(() -> proxy.accepted() > before + 5);
        proxy.open();
        awaitUp(link);
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(pahoThreads("thrifty")).hasSizeLessThan(5));
        link.close();
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(pahoThreads("thrifty")).isEmpty());
    }

    private static List<String> pahoThreads(String clientId) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("MQTT") && name.endsWith(clientId))
                .toList();
    }

    @Test
    void anEmptyRetainedStateClearsTheTopic() throws Exception {
        var first = new LinkedBlockingQueue<Delivery>();
        var link = bystander(topic, first);
        publish(link, Publication.retainedState(topic, bytes(1)));
        next(first);
        publish(link, Publication.retainedState(topic, new byte[0]));
        next(first);
        var later = new LinkedBlockingQueue<Delivery>();
        var second =
                start(
                        MqttLink.builder(settings("late"))
                                .subscribe(topic, 1, 10, Inbox.of(later::add)));
        awaitUp(second);
        assertThat(later.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void overlappingSubscriptionsAreRefused() {
        var builder =
                MqttLink.builder(settings("twice"))
                        .subscribe("a/+", 1, 1, Inbox.of(_ -> {}))
                        .subscribe("a/b", 1, 1, Inbox.of(_ -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("a/+ overlaps a/b");
    }

    @Test
    void livenessOfAnUnsubscribedTopicIsRefused() {
        var builder = MqttLink.builder(settings("deaf")).liveness("beat", Duration.ofSeconds(5));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("beat");
    }

    @Test
    void thePasswordIsNotInTheText() {
        assertThat(settings("quiet").toString()).contains("quiet").doesNotContain("secret");
    }
}
