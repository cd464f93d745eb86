package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxWorkerTest {
    private static final int CAPACITY = 3;

    private final LinkedBlockingQueue<CompletableFuture<Void>> underWay =
            new LinkedBlockingQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final InboxWorker worker =
            new InboxWorker(
                    new Subscription(new TopicFilter("t/+"), 1, CAPACITY, true, _ -> begin()),
                    "test",
                    new LongAdder());

    private CompletableFuture<Void> begin() {
        var stage = new CompletableFuture<Void>();
        underWay.add(stage);
        return stage;
    }

    private boolean offer() {
        return worker.offer(
                new Arrival(
                        new Delivery("t/1", new byte[0], false, null, null),
                        acknowledged::incrementAndGet));
    }

    @BeforeEach
    void start() {
        worker.start();
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void neverMoreThanTheCapacityIsUnderWayAndTwiceThatWaits() {
        for (int n = 0; n < CAPACITY; n++) {
            assertThat(offer()).isTrue();
        }
        await().until(() -> underWay.size() == CAPACITY);
        for (int n = 0; n < 2 * CAPACITY; n++) {
            assertThat(offer()).isTrue();
        }
        assertThat(offer()).as("one more than there is room for").isFalse();
        await().during(Duration.ofMillis(200)).until(() -> underWay.size() == CAPACITY);
        assertThat(acknowledged).as("what waits is not acknowledged").hasValue(CAPACITY);
    }

    @Test
    void eachIsAcknowledgedWhenTakenUpAndItsEndMakesRoomForTheNext() {
        for (int n = 0; n < CAPACITY + 2; n++) {
            offer();
        }
        await().until(() -> underWay.size() == CAPACITY && acknowledged.get() == CAPACITY);
        underWay.remove().complete(null);
        await().until(() -> acknowledged.get() == CAPACITY + 1 && underWay.size() == CAPACITY);
        underWay.remove().completeExceptionally(new IllegalStateException("cannot"));
        await().until(() -> acknowledged.get() == CAPACITY + 2 && underWay.size() == CAPACITY);
    }
}
