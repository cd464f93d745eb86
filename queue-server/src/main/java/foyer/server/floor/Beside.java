package foyer.server.floor;

import foyer.contract.Answer;
import foyer.contract.Ask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks after wishes of nodes that are not the queue's. Called by one thread at a time, which may
 * wait for a disk. What is answered is durable; the same wish gets the same answer again, and what
 * could not be written now is answered with {@link Answer.Busy}.
 */
@FunctionalInterface
public interface Beside {
    /**
     * @return empty: it is not for this one
     */
    Optional<Answer.Body> answer(Ask ask, Instant now);

    /** The first of these that it is for. */
    static Beside of(List<Beside> all) {
        var known = List.copyOf(all);
        return (ask, now) ->
                known.stream().flatMap(one -> one.answer(ask, now).stream()).findFirst();
    }
}
