package foyer.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Takes what one subscription receives, on the subscription's own thread, one call at a time and in
 * order. The next call does not wait for the stage of the one before, so many may be under way.
 *
 * <p>The broker gets its acknowledgement when the returned stage completes, and never more than the
 * subscription's capacity are under way: that is what holds a flood back. HiveMQ sends the next
 * batch only when the whole one before is acknowledged, so an inbox whose stages take long is slow;
 * what the application answers anyway is better acknowledged as soon as it is handed on.
 *
 * <p>An exception or a failed stage is logged, counted ({@link MqttLink#failedDeliveries}) and then
 * acknowledged all the same: a broker does not send again within a connection, and a message it is
 * never told about would take its place in the window for good. The sender's outbox is what tries
 * again.
 */
@FunctionalInterface
public interface Inbox {
    CompletionStage<Void> accept(Delivery delivery);

    /** For work that is done when the call returns. */
    static Inbox of(Consumer<Delivery> work) {
        return delivery -> {
            work.accept(delivery);
            return CompletableFuture.completedStage(null);
        };
    }
}
