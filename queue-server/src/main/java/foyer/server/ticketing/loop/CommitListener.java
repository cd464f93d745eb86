package foyer.server.ticketing.loop;

import foyer.server.ticketing.Event;
import java.util.List;

/** Told, on a thread of its own, that the committed state has changed. */
@FunctionalInterface
public interface CommitListener {
    /** Kept for a listener that is busy; being told as many, it may have missed others. */
    int MOST_EVENTS = 1_000;

    /**
     * @param events what was committed since it was last told; of a listener that is far behind
     *     only the newest {@link #MOST_EVENTS}, and none after the state was rebuilt: the state
     *     itself is always right
     */
    void changed(List<Event> events);
}
