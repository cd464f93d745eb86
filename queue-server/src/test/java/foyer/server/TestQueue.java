package foyer.server;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Decision;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Order;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.Wants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A queue of the demonstration site with the real rules and a clock that is moved by hand. */
public final class TestQueue {
    public static final NodeId KIOSK = new NodeId("kiosk-1");
    public static final NodeId DISPLAY = new NodeId("hall-1");
    public static final StaffId DANA = new StaffId("s-1");
    public static final StaffId PIOTR = new StaffId("s-2");
    public static final CounterId FOUR = new CounterId("4");
    public static final CounterId FIVE = new CounterId("5");

    public final Site site;
    public final QueueState state;
    public Instant now = Instant.parse("2026-11-23T14:00:00Z");
    private final List<Event> events = new ArrayList<>();
    private long intents;

    public TestQueue() {
        this(DemoSite.load());
    }

    public TestQueue(Site site) {
        this.site = site;
        this.state = QueueState.empty(site, RuleBooks.of(site));
        order(new Actor.Server("day"), new Command.OpenDay(site.businessDay(now)));
    }

    public void minutes(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    public void seconds(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** A ticket its kiosk has printed. */
    public Ticket issue(String service, String language) {
        return issue(service, language, "0".repeat(62) + "%02d".formatted(intents % 100));
    }

    public Ticket issue(String service, String language, String linkHash) {
        return issue(service, language, linkHash, Wants.NOTHING);
    }

    /** Whose place is held for so many minutes. */
    public Ticket hold(String service, String linkHash, int minutes) {
        var until = now.plus(Duration.ofMinutes(minutes));
        return issue(service, "en", linkHash, Wants.held(until));
    }

    private Ticket issue(String service, String language, String linkHash, Wants wants) {
        var intent = nextIntent();
        order(
                new Actor.Node(KIOSK),
                intent,
                new Command.Issue(
                        new ServiceCode(service),
                        new LanguageCode(language),
                        linkHash,
                        now,
                        true,
                        wants));
        var ticket = state.findTicketByIssue(intent).orElseThrow();
        order(
                new Actor.Node(KIOSK),
                new Command.GiveNumber(intent, ticket.number(), state.findDay().orElseThrow()));
        return state.findTicket(ticket.id()).orElseThrow();
    }

    /** Its kiosk has not said yet which number it gave. */
    public void issueUnnumbered(String service) {
        order(
                new Actor.Node(KIOSK),
                new Command.Issue(
                        new ServiceCode(service),
                        new LanguageCode("en"),
                        "0".repeat(60) + "0000",
                        now,
                        true));
    }

    public void dana(Command command) {
        order(new Actor.Staff(DANA), command);
    }

    /** Fails when the rules refuse it. */
    public void order(Actor actor, Command command) {
        order(actor, nextIntent(), command);
    }

    private void order(Actor actor, IntentId intent, Command command) {
        var decision = QueueRules.decide(state, new Order(now, intent, actor, command));
        if (decision instanceof Decision.Rejected(var reason, var detail, var _)) {
            throw new AssertionError(command + " was refused: " + reason + " " + detail);
        }
        decision.events().forEach(event -> QueueRules.evolve(state, event));
        events.addAll(decision.events());
    }

    /** The same day after a restart with a changed site. */
    public QueueState rebuilt(Site changed) {
        var again = QueueState.empty(changed, RuleBooks.of(changed));
        events.forEach(event -> QueueRules.evolve(again, event));
        return again;
    }

    private IntentId nextIntent() {
        return new IntentId(new UUID(0x4000L, 0x8000_0000_0000_0000L + ++intents).toString());
    }
}
