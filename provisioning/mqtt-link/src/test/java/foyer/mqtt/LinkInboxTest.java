package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Inboxes that fail, are slow or stuck: nothing is lost, nothing grows without end. */
class LinkInboxTest extends LinkToABroker {
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
}
