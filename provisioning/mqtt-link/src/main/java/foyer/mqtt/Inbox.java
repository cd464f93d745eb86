package foyer.mqtt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Takes what one subscription receives, on the subscription's own thread, one call at a time and in
 * order. The next call does not wait for the stage of the one before, so many may be under way.
 *
 * <p>The broker gets its acknowledgement when the call returns; when the stage completes, its place
 * is free for another. Never more than the subscription's capacity are under way, and what comes
 * meanwhile is not acknowledged: that is what holds a flood back. Acknowledging later would hold
 * back the sender's next message and save none, since a broker never sends again within a
 * connection and a session of ours never outlives one.
 *
 * <p>An exception or a failed stage is logged and counted ({@link MqttLink#failedDeliveries}). The
 * sender's outbox is what tries again.
 *
 * @see <a href="../../../../../../../docs/decisions/0006-acknowledged-when-handed-over.md">0006</a>
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
