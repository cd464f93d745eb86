package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a service.
 *
 * @param cause why the customer had to come at all, of an avoidable contact
 * @param delivered what was done for the customer, when more or other than was asked for
 */
public record Outcome(Result result, @Nullable Code cause, List<ServiceCode> delivered) {
    public static final int MAX_DELIVERED = 12;

    /** How it went. */
    public enum Result {
        /** Resolved at first contact. */
        RESOLVED,
        /** Somebody else goes on with it. */
        HANDED_ON,
        /** Told where to go instead. */
        SIGNPOSTED,
        /** Would not have been needed, had something else gone right. */
        AVOIDABLE
    }

    public Outcome {
        delivered = List.copyOf(delivered);
        if (delivered.size() > MAX_DELIVERED) {
            throw new IllegalArgumentException(
                    "an outcome delivers at most " + MAX_DELIVERED + " services");
        }
        if (cause != null && result != Result.AVOIDABLE) {
            throw new IllegalArgumentException("only an avoidable contact has a cause");
        }
    }

    public static Outcome of(Result result) {
        return new Outcome(result, null, List.of());
    }
}
