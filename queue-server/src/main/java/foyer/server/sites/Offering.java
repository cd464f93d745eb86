package foyer.server.sites;

import foyer.contract.words.Texts;
import foyer.server.sites.hours.Week;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When tickets of a service can be had.
 *
 * @param hours its own; null: the house's
 * @param work how long one customer usually takes, until the days have taught it
 * @param instead what else a visitor can do while it is closed, such as an address on the web
 * @param withdrawn no more tickets; whoever waits is still called
 * @param alternatives other ways to it, and other words for it
 */
public record Offering(
        @Nullable Week hours,
        Quota quota,
        LastTicket lastTicket,
        Duration work,
        @Nullable Texts instead,
        boolean withdrawn,
        Alternatives alternatives) {
    public static final Duration USUAL_WORK = Duration.ofMinutes(10);
    public static final Duration LONGEST_WORK = Duration.ofHours(8);

    /** Whenever the house is open, to as many as come. */
    public static final Offering ALWAYS =
            new Offering(null, Quota.NONE, LastTicket.AT_CLOSING, USUAL_WORK, null, false);

    public Offering {
        Bounded.duration("usual work", work, LONGEST_WORK);
        if (work.isZero()) {
            throw new IllegalArgumentException("usual work is 0 minutes, accepted are 1 or more");
        }
    }

    /** Only here, and by its name alone. */
    public Offering(
            @Nullable Week hours,
            Quota quota,
            LastTicket lastTicket,
            Duration work,
            @Nullable Texts instead,
            boolean withdrawn) {
        this(hours, quota, lastTicket, work, instead, withdrawn, Alternatives.NONE);
    }

    public Offering asWithdrawn() {
        return new Offering(hours, quota, lastTicket, work, instead, true, alternatives);
    }
}
