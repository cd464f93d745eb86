package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Publishing over a link that stands, and what a link is not built from. */
class MqttLinkTest extends LinkToABroker {
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
    void publishingWithoutALinkFailsAtOnce() {
        proxy.refuse();
        var link = start(MqttLink.builder(settings("cut-off")));
        assertThat(link.publish(Publication.message(topic, bytes(1))).toCompletableFuture())
                .failsWithin(1, TimeUnit.SECONDS)
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
