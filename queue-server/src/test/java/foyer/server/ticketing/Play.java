package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A day at a site, played order by order, that remembers what happened. */
public final class Play {
    public static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    public static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    public static final Actor CALENDAR = new Actor.Server("calendar");
    public static final Actor PHONE = new Actor.Server("phone");
    public static final Actor KIOSK = new Actor.Node(TestSite.kiosk(1));
    public static final Actor KIOSK_2 = new Actor.Node(TestSite.kiosk(2));
    public static final Actor DISPLAY = new Actor.Node(TestSite.DISPLAY);
    public static final Actor ANN = staff("ann");
    public static final Actor BEN = staff("ben");
    public static final Actor CEM = staff("cem");

    public final Site site;
    public final RuleBook rules;
    public final QueueState state;
    public final List<Event> events = new ArrayList<>();
    public Instant now = MORNING;
    private long intents;

    public Play(Site site) {
        this(site, RuleBook.USUAL);
    }

    public Play(Site site, RuleBook rules) {
        this.site = site;
        this.rules = rules;
        this.state = QueueState.empty(site, rules);
    }

    /** Monday morning, Ann at counter 1, Ben at counter 2, Cem at counter 3. */
    public static Play open() {
        return open(RuleBook.USUAL);
    }

    public static Play open(RuleBook rules) {
        var play = new Play(TestSite.site(), rules);
        play.accept(CALENDAR, new Command.OpenDay(MONDAY));
        play.accept(ANN, new Command.SignIn(TestSite.ONE));
        play.accept(BEN, new Command.SignIn(TestSite.TWO));
        play.accept(CEM, new Command.SignIn(TestSite.THREE));
        return play;
    }

    public static Actor staff(String id) {
        return new Actor.Staff(new StaffId(id));
    }

    public static IntentId intent(long n) {
        return new IntentId(new UUID(n, ~n).toString());
    }

    public IntentId newIntent() {
        return intent(++intents);
    }

    public Play after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Play afterMinutes(long minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    public Decision order(IntentId intent, Actor actor, Command command) {
        var decision = QueueRules.decide(state, new Order(now, intent, actor, command));
        for (var event : decision.events()) {
            QueueRules.evolve(state, event);
            events.add(event);
        }
        return decision;
    }

    public Decision order(Actor actor, Command command) {
        return order(newIntent(), actor, command);
    }

    public List<Event> accept(Actor actor, Command command) {
        var decision = order(actor, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return decision.events();
    }

    public Reason refuse(Actor actor, Command command) {
        var decision = order(actor, command);
        assertThat(decision).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).reason();
    }

    public Command.Issue wish(ServiceCode service) {
        return new Command.Issue(service, TestSite.EN, "link-" + intents, now, true);
    }

    /** Issued by kiosk 1, with the kiosk's word which number it gave. */
    public Ticket issue(ServiceCode service) {
        var ticket = issueUnnumbered(service);
        accept(KIOSK, new Command.GiveNumber(ticket.origin().issue(), ticket.number(), null));
        return get(ticket.id());
    }

    public Ticket issueUnnumbered(ServiceCode service) {
        return issueUnnumbered(service, now);
    }

    public Ticket issueUnnumbered(ServiceCode service, Instant arrivedAt) {
        var intent = newIntent();
        order(
                intent,
                KIOSK,
                new Command.Issue(service, TestSite.EN, "link-" + intents, arrivedAt, true));
        return state.findTicketByIssue(intent).orElseThrow();
    }

    /** Issued by kiosk 1 with everything else that was said. */
    public Ticket issue(ServiceCode service, Wants wants) {
        var intent = newIntent();
        order(
                intent,
                KIOSK,
                new Command.Issue(service, TestSite.EN, "link-" + intents, now, true, wants));
        var ticket = state.findTicketByIssue(intent).orElseThrow();
        accept(KIOSK, new Command.GiveNumber(intent, ticket.number(), null));
        return get(ticket.id());
    }

    /** Somebody is called to the counter and served. */
    public Ticket serveNext(Actor staff, CounterId counter) {
        var ticket = callNext(staff, counter);
        accept(staff, new Command.Start(ticket.id()));
        return get(ticket.id());
    }

    public Ticket get(TicketId id) {
        return state.findTicket(id).orElseThrow();
    }

    /** The ticket that was called. */
    public Ticket callNext(Actor staff, CounterId counter) {
        var called = accept(staff, new Command.CallNext(counter)).getLast();
        return get(((Event.TicketCalled) called).ticket());
    }

    /** The same events from the last opened day on, in a state of their own. */
    public QueueState rebuilt() {
        return rebuilt(site);
    }

    /** As after a restart with a changed site. */
    public QueueState rebuilt(Site site) {
        int from = 0;
        for (int i = 0; i < events.size(); i++) {
            from = events.get(i) instanceof Event.DayOpened ? i : from;
        }
        var again = QueueState.empty(site, rules);
        events.subList(from, events.size()).forEach(one -> QueueRules.evolve(again, one));
        return again;
    }
}
