package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.sites.WorkProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a site wants its queue run, beyond its services and standards. Read by decisions alone: what
 * was decided stands in the events, so a changed book changes nothing that has happened.
 *
 * @param overflow services a work profile takes besides its own when they need help, by profile
 * @param advisors work profiles of people who do not take all that their counter takes
 * @param adjustments known at this site, by code
 * @param priorities the floorwalker's reasons and how much sooner each is called
 * @param causes known at this site, of contacts that could have been avoided
 * @param undoWithin how long the last step with a ticket can be taken back
 */
public record RuleBook(
        Map<String, List<Overflow>> overflow,
        Map<StaffId, String> advisors,
        Map<Code, Adjustment> adjustments,
        Map<Code, Duration> priorities,
        Set<Code> causes,
        Appointments appointments,
        CallPolicy calls,
        Comebacks comebacks,
        Duration undoWithin) {

    /** More cannot be meant: a day is a business day. */
    static final Duration LONGEST = Duration.ofHours(8);

    /** A site that configured nothing. */
    public static final RuleBook USUAL =
            new RuleBook(
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Appointments.USUAL,
                    CallPolicy.USUAL,
                    Comebacks.USUAL,
                    Duration.ofMinutes(1));

    /**
     * A service that is taken only when it needs help: once so many wait, or once the first of them
     * is so late. Without the second, somebody may wait for ever where nobody else takes the
     * service.
     *
     * @param waiting opens the service when at least so many wait
     * @param late opens it when a promise is past by so much; null: never
     */
    public record Overflow(ServiceCode service, int waiting, @Nullable Duration late) {
        public Overflow {
            if (waiting < 1) {
                throw new IllegalArgumentException(
                        "overflow of " + service + " opens at " + waiting + " waiting, not 1 up");
            }
            if (late != null) {
                require("overflow lateness", late);
            }
        }
    }

    /**
     * What a customer needs who could not be served as everybody is.
     *
     * @param counters where it is there; empty: at each
     * @param walk how much longer than others they may take to the counter
     * @param sooner how much sooner they are called than others who came then
     */
    public record Adjustment(Code code, Set<CounterId> counters, Duration walk, Duration sooner) {
        public Adjustment {
            counters = Set.copyOf(counters);
            require("walk of " + code, walk);
            require("lead of " + code, sooner);
        }
    }

    /**
     * @param standard the wait promised from the appointed time on
     * @param early whoever comes earlier than this before the time is early
     * @param late whoever comes later than this after it is late, and waits as without appointment
     * @param earlyWaitsAsWalkIn an early customer is called in the turn of their arrival when that
     *     is sooner, and otherwise at the appointed time
     */
    public record Appointments(
            Duration standard, Duration early, Duration late, boolean earlyWaitsAsWalkIn) {
        public static final Appointments USUAL =
                new Appointments(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        false);

        public Appointments {
            require("standard of appointments", standard);
            require("earliness", early);
            require("lateness", late);
        }
    }

    /**
     * From the call to the customer's coming.
     *
     * @param walk nobody is given up before that
     * @param recalls announcements after the first
     * @param missedByRule gives up by itself once both are used up
     */
    public record CallPolicy(Duration walk, int recalls, boolean missedByRule) {
        public static final int MOST_RECALLS = 99;
        public static final CallPolicy USUAL = new CallPolicy(Duration.ZERO, MOST_RECALLS, false);

        public CallPolicy {
            require("walk", walk);
            if (recalls < 0 || recalls > MOST_RECALLS) {
                throw new IllegalArgumentException(
                        "recalls are " + recalls + ", accepted are 0 to " + MOST_RECALLS);
            }
        }
    }

    /**
     * Visits that had ended and go on.
     *
     * @param reviveWithin how long whoever missed the call may come back with the same number
     * @param reviveBehind they wait at least that long again; zero: the old place
     * @param reopenWithin how long a visit that was closed by mistake gets its time back
     * @param moreTime for how long a customer who asks for more time is not called
     * @param moreTimes how often one visit can have it
     */
    public record Comebacks(
            Duration reviveWithin,
            Duration reviveBehind,
            Duration reopenWithin,
            Duration moreTime,
            int moreTimes) {
        public static final Comebacks USUAL =
                new Comebacks(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(30));

        /** With ten minutes more, twice. */
        public Comebacks(Duration reviveWithin, Duration reviveBehind, Duration reopenWithin) {
            this(reviveWithin, reviveBehind, reopenWithin, Duration.ofMinutes(10), 2);
        }

        public Comebacks {
            require("revival", reviveWithin);
            require("wait of the revived", reviveBehind);
            require("reopening", reopenWithin);
            require("more time", moreTime);
            if (moreTimes < 0 || moreTimes > Ticket.MAX_LEGS) {
                throw new IllegalArgumentException(
                        "more time is had "
                                + moreTimes
                                + " times, accepted are 0 to "
                                + Ticket.MAX_LEGS);
            }
        }
    }

    /** Without causes of avoidable contacts. */
    public RuleBook(
            Map<String, List<Overflow>> overflow,
            Map<StaffId, String> advisors,
            Map<Code, Adjustment> adjustments,
            Map<Code, Duration> priorities,
            Appointments appointments,
            CallPolicy calls,
            Comebacks comebacks,
            Duration undoWithin) {
        this(
                overflow,
                advisors,
                adjustments,
                priorities,
                Set.of(),
                appointments,
                calls,
                comebacks,
                undoWithin);
    }

    public RuleBook {
        overflow = Map.copyOf(overflow);
        advisors = Map.copyOf(advisors);
        adjustments = Map.copyOf(adjustments);
        priorities = Map.copyOf(priorities);
        causes = Set.copyOf(causes);
        adjustments.forEach(
                (code, adjustment) -> {
                    if (!code.equals(adjustment.code())) {
                        throw new IllegalArgumentException(
                                "adjustment " + adjustment.code() + " is filed under " + code);
                    }
                });
        priorities.forEach((code, sooner) -> require("priority " + code, sooner));
        require("time to undo", undoWithin);
    }

    /** Refuses a book that names what the site does not have. */
    void requireFits(Site site) {
        overflow.forEach(
                (profile, services) -> {
                    requireProfile(site, profile);
                    services.forEach(one -> site.getService(one.service()));
                });
        advisors.values().forEach(profile -> requireProfile(site, profile));
        adjustments.values().forEach(one -> one.counters().forEach(site::getCounter));
    }

    private static void requireProfile(Site site, String id) {
        Optional<WorkProfile> found =
                site.profiles().stream().filter(profile -> profile.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the rules name an unknown profile " + id);
        }
    }

    private static void require(String what, Duration length) {
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " is " + length + ", accepted is up to " + LONGEST);
        }
    }

    /** Whether a customer with these needs can be served there; unknown needs exclude nothing. */
    boolean fits(CounterId counter, List<Code> needs) {
        for (var need : needs) {
            var adjustment = adjustments.get(need);
            if (adjustment != null
                    && !adjustment.counters().isEmpty()
                    && !adjustment.counters().contains(counter)) {
                return false;
            }
        }
        return true;
    }

    /** How long that customer may take to the counter. */
    Duration walk(Wants wants) {
        var longest = Duration.ZERO;
        for (var need : wants.adjustments()) {
            var adjustment = adjustments.get(need);
            if (adjustment != null && adjustment.walk().compareTo(longest) > 0) {
                longest = adjustment.walk();
            }
        }
        return calls.walk().plus(longest);
    }

    /** Whether that customer may take longer to the counter than others. */
    public boolean mayTakeLonger(Wants wants) {
        return walk(wants).compareTo(calls.walk()) > 0;
    }

    /** How much sooner than others that customer is called. */
    Duration sooner(Wants wants) {
        var most = Duration.ZERO;
        for (var need : wants.adjustments()) {
            var adjustment = adjustments.get(need);
            if (adjustment != null && adjustment.sooner().compareTo(most) > 0) {
                most = adjustment.sooner();
            }
        }
        var reason = wants.priority();
        return reason == null ? most : most.plus(priorities.getOrDefault(reason, Duration.ZERO));
    }
}
