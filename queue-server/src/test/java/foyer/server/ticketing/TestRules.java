package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.RuleBook.Adjustment;
import foyer.server.ticketing.RuleBook.Appointments;
import foyer.server.ticketing.RuleBook.CallPolicy;
import foyer.server.ticketing.RuleBook.Comebacks;
import foyer.server.ticketing.RuleBook.Overflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every rule there is, at the site of {@link TestSite}. */
public final class TestRules {
    /** Only at counter 2. */
    public static final Code LOOP = new Code("hearing-loop");

    /** One minute longer to the counter. */
    public static final Code SLOW = new Code("slow-walk");

    /** At counters 1 and 3, and called five minutes sooner. */
    public static final Code LOW = new Code("low-counter");

    /** Ten minutes sooner. */
    public static final Code BABY = new Code("with-baby");

    /** The one cause of avoidable contacts. */
    public static final Code UNCLEAR_LETTER = new Code("unclear-letter");

    /** Counter 3 helps with tax when three wait or one is ten minutes late. */
    public static final Overflow HELP_WITH_TAX =
            new Overflow(TestSite.TAX, 3, Duration.ofMinutes(10));

    public static final RuleBook ALL =
            new RuleBook(
                    Map.of("home", List.of(HELP_WITH_TAX)),
                    Map.of(new StaffId("dan"), "home"),
                    Map.of(
                            LOOP, adjustment(LOOP, Set.of(TestSite.TWO), 0, 0),
                            SLOW, adjustment(SLOW, Set.of(), 1, 0),
                            LOW, adjustment(LOW, Set.of(TestSite.ONE, TestSite.THREE), 0, 5)),
                    Map.of(BABY, Duration.ofMinutes(10)),
                    Set.of(UNCLEAR_LETTER),
                    Appointments.USUAL,
                    new CallPolicy(Duration.ofSeconds(30), 2, true),
                    new Comebacks(
                            Duration.ofMinutes(20), Duration.ofMinutes(5), Duration.ofMinutes(30)),
                    Duration.ofMinutes(1));

    private TestRules() {}

    public static Wants needing(Code... adjustments) {
        return new Wants(List.of(), List.of(adjustments), null, null);
    }

    private static Adjustment adjustment(Code code, Set<CounterId> counters, int walk, int sooner) {
        return new Adjustment(code, counters, Duration.ofMinutes(walk), Duration.ofMinutes(sooner));
    }
}
