package foyer.appliance.bench;

import foyer.contract.words.CounterId;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.Wants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every rule a site can have, at {@link BenchSite}: overflow by number and by lateness, needs only
 * some counters meet, priorities, appointments and customers meant for one counter.
 */
final class BenchRules {
    private static final Code LOOP = new Code("hearing-loop");
    private static final Code LOW = new Code("low-counter");
    private static final Code BABY = new Code("with-baby");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    static final RuleBook ALL =
            new RuleBook(
                    Map.of("even", List.of(overflow(1)), "odd", List.of(overflow(0))),
                    Map.of(),
                    Map.of(LOOP, adjustment(LOOP, 0, 1), LOW, adjustment(LOW, 2, 3)),
                    Map.of(BABY, TEN_MINUTES),
                    RuleBook.Appointments.USUAL,
                    RuleBook.CallPolicy.USUAL,
                    RuleBook.Comebacks.USUAL,
                    Duration.ofMinutes(1));

    private BenchRules() {}

    private static RuleBook.Overflow overflow(int service) {
        return new RuleBook.Overflow(BenchSite.SERVICES.get(service), 10, TEN_MINUTES);
    }

    private static RuleBook.Adjustment adjustment(Code code, int one, int other) {
        Set<CounterId> where = Set.of(BenchSite.COUNTERS.get(one), BenchSite.COUNTERS.get(other));
        return new RuleBook.Adjustment(code, where, Duration.ofMinutes(1), Duration.ZERO);
    }

    /** Of sixteen customers seven are special. */
    static Wants wants(int turn, Instant now) {
        return switch (turn / BenchSite.SERVICES.size() % 16) {
            case 1 -> new Wants(List.of(), List.of(LOOP), null, null);
            case 4 -> new Wants(List.of(), List.of(LOW), null, null);
            case 6 -> new Wants(List.of(), List.of(LOOP, LOW), null, null);
            case 9, 11 -> new Wants(List.of(), List.of(), now.plus(TEN_MINUTES), null);
            case 12 -> new Wants(List.of(), List.of(), null, BABY);
            default -> Wants.NOTHING;
        };
    }

    static boolean isMeantForSomebody(int turn) {
        return turn / BenchSite.SERVICES.size() % 16 == 14;
    }
}
