package foyer.server.ticketing.loop;

import foyer.server.ticketing.Event;
import java.util.List;

/** Told, on a thread of its own, that the committed state has changed. */
@FunctionalInterface
public interface CommitListener {
    /**
     * @param events what was committed since it was last told; of a listener that is far behind
     *     only the newest, and none after the state was rebuilt: the state itself is always right
     */
    void changed(List<Event> events);
}
