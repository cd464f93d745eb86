package foyer.server.away;

import java.time.Instant;

/** Where a visit is, as far as it matters to somebody away from the hall. */
public sealed interface Standing {
    /**
     * @param ahead people to be called before
     * @param held the customer asked not to be called yet
     */
    record Waiting(int ahead, boolean held) implements Standing {}

    /**
     * @param counter as its sign says, in the customer's language
     */
    record Called(String counter) implements Standing {}

    /** Served or set aside: the customer is in the hall. */
    record Here() implements Standing {}

    /** Ended by a colleague. */
    record Cancelled(Instant at) implements Standing {}

    /** Ended otherwise, or of another day. */
    record Over() implements Standing {}
}
