package foyer.kiosk.link;

import foyer.contract.Answer;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.DeviceHealth;
import foyer.contract.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One role of the node as the link sees it: what it wants to hear, and how it is. */
public interface Duty {
    default void offer(Offer offer) {}

    default void board(Board board) {}

    default void beat(Beat beat) {}

    /** Whether the server is heard. */
    default void live(boolean heard) {}

    /** Completes when it is looked after, durably. */
    default CompletionStage<Void> answer(Answer answer) {
        return CompletableFuture.completedStage(null);
    }

    /** Whether it needs leased numbers. */
    default boolean givesNumbers() {
        return false;
    }

    List<DeviceHealth> health();

    /** How long ago people could last see a page of it; empty where that is not known. */
    default Optional<Duration> seen() {
        return Optional.empty();
    }

    /** Tells of each change of {@link #health}; one that never changes by itself stays silent. */
    default void onHealth(Runnable changed) {}
}
