package foyer.appliance.bench;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Order;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Wants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The rules without loop or journal, with some people waiting. Confined to one thread. */
final class BenchQueue {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant OPENING = Instant.parse("2026-11-23T06:00:00Z");
    private static final long NANOS_BETWEEN_ORDERS = 10_000;

    private final QueueState state;
    private final boolean special;
    private final Random random = new Random(7);
    private long orders;
    private int turn;

    BenchQueue(int waiting) {
        this(waiting, RuleBook.USUAL);
    }

    /** With every rule in use: people who need something special come among the others. */
    static BenchQueue withAllRules(int waiting) {
        return new BenchQueue(waiting, BenchRules.ALL);
    }

    private BenchQueue(int waiting, RuleBook rules) {
        state = QueueState.empty(BenchSite.site(), rules);
        special = !rules.equals(RuleBook.USUAL);
        decided(new Actor.Server("calendar"), new Command.OpenDay(DAY));
        for (int i = 0; i < BenchSite.COUNTERS.size(); i++) {
            decided(staff(i), new Command.SignIn(BenchSite.COUNTERS.get(i)));
        }
        for (int i = 0; i < waiting; i++) {
            issue(nextIntent());
        }
    }

    /** What a kiosk does for a customer: asks for a ticket, then says which number it gave. */
    void issue(IntentId intent) {
        turn++;
        var kiosk = new Actor.Node(BenchSite.kioskId(1 + turn % BenchSite.KIOSKS));
        var service = BenchSite.SERVICES.get(turn % BenchSite.SERVICES.size());
        var wants = special ? BenchRules.wants(turn, now()) : Wants.NOTHING;
        var issue =
                new Command.Issue(
                        service, BenchSite.LANGUAGE, linkHash(orders), now(), true, wants);
        var issued = (Event.TicketIssued) decided(kiosk, issue, intent).getFirst();
        decided(kiosk, new Command.GiveNumber(intent, issued.number(), DAY));
        if (special && BenchRules.isMeantForSomebody(turn)) {
            var counter = BenchSite.COUNTERS.get(turn % BenchSite.COUNTERS.size());
            decided(staff(0), new Command.Transfer(issued.ticket(), null, at(counter), null));
        }
    }

    /** Decides and changes nothing. */
    Decision decideCallNext() {
        int desk = turn++ % BenchSite.COUNTERS.size();
        return QueueRules.decide(state, order(staff(desk), callNext(desk), FIXED_INTENT));
    }

    /** Issue, call, start and finish: as many wait afterwards as before. */
    void cycle(IntentId intent) {
        issue(intent);
        int desk = turn % BenchSite.COUNTERS.size();
        var ticket = calledTicket(decided(staff(desk), callNext(desk)));
        decided(staff(desk), new Command.Start(ticket));
        decided(staff(desk), new Command.Finish(ticket));
    }

    IntentId nextIntent() {
        return randomIntent(random);
    }

    /** As long as a real one, SHA-256 in 64 hexadecimal digits. */
    static String linkHash(long number) {
        var digits = Long.toHexString(number);
        return "0".repeat(64 - digits.length()) + digits;
    }

    static IntentId randomIntent(RandomGenerator random) {
        return new IntentId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private static final IntentId FIXED_INTENT =
            new IntentId("00000000-0000-0000-0000-000000000000");

    private List<Event> decided(Actor actor, Command command) {
        return decided(actor, command, FIXED_INTENT);
    }

    private List<Event> decided(Actor actor, Command command, IntentId intent) {
        var decision = QueueRules.decide(state, order(actor, command, intent));
        if (decision instanceof Decision.Rejected refused) {
            throw new IllegalStateException(command + " was refused: " + refused);
        }
        decision.events().forEach(event -> QueueRules.evolve(state, event));
        return decision.events();
    }

    private Order order(Actor actor, Command command, IntentId intent) {
        orders++;
        return new Order(now(), intent, actor, command);
    }

    private Instant now() {
        return OPENING.plusNanos(orders * NANOS_BETWEEN_ORDERS);
    }

    private static Actor staff(int desk) {
        return new Actor.Staff(new StaffId("advisor-" + desk));
    }

    private static Target at(CounterId counter) {
        return new Target.AtCounter(counter);
    }

    private static Command callNext(int desk) {
        CounterId counter = BenchSite.COUNTERS.get(desk);
        return new Command.CallNext(counter);
    }

    private static TicketId calledTicket(List<Event> events) {
        return events.stream()
                .filter(Event.TicketCalled.class::isInstance)
                .map(event -> ((Event.TicketCalled) event).ticket())
                .findFirst()
                .orElseThrow();
    }
}
