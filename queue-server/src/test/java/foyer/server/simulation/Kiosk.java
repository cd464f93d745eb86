package foyer.server.simulation;

import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.RandomCommands;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A kiosk as DESIGN.md describes it: an outbox that sends until it is answered, a second and a half
 * of patience, numbers of its own when there is no answer, and the word to the server which number
 * it gave. It may lose its memory, but not its disk.
 */
final class Kiosk {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration RESEND = Duration.ofSeconds(5);

    private final World world;
    private final Network network;
    private final Server server;
    private final Ledger ledger;
    private final Site site;
    private final int mark;
    private final RandomCommands commands;
    private final Actor actor;
    // On its disk.
    private final Map<IntentId, Supplier<Wish>> outbox = new LinkedHashMap<>();
    private final Map<LocalDate, NumberBand> bands = new HashMap<>();
    private final Map<LocalDate, Integer> nextOfBand = new HashMap<>();
    private int nextOfMark = 1;
    // In its memory.
    private final Map<IntentId, ServiceCode> undecided = new HashMap<>();

    Kiosk(World world, Network network, Server server, Ledger ledger, Site site, int mark) {
        this.world = world;
        this.network = network;
        this.server = server;
        this.ledger = ledger;
        this.site = site;
        this.mark = mark;
        this.commands = new RandomCommands(world.random);
        this.actor = new Actor.Node(TestSite.kiosk(mark));
    }

    boolean isSettled() {
        return outbox.isEmpty();
    }

    void customer() {
        var issue = newIntent();
        var touchedAt = world.now();
        var service = TestSite.SERVICES.get(world.random.nextInt(4));
        var wants = commands.wants(touchedAt);
        undecided.put(issue, service);
        put(
                issue,
                () -> new Wish(issue, actor, issue(service, touchedAt, wants), "issue " + service));
        world.after(PATIENCE, () -> giveOwnNumber(issue));
    }

    void lease() {
        var intent = newIntent();
        put(intent, () -> new Wish(intent, actor, new Command.LeaseBands(), "lease"));
    }

    /**
     * Whoever stood there has no number and will touch again; what was to be sent is on the disk.
     */
    void reboot() {
        for (var issue : undecided.keySet()) {
            var intent = newIntent();
            put(intent, () -> new Wish(intent, actor, new Command.Withdraw(issue), "no " + issue));
        }
        undecided.clear();
        outbox.keySet().forEach(this::transmit);
    }

    private static Command issue(ServiceCode service, Instant touchedAt, Wants wants) {
        return new Command.Issue(service, TestSite.EN, "link", touchedAt, true, wants);
    }

    private void put(IntentId intent, Supplier<Wish> wish) {
        outbox.put(intent, wish);
        send(intent);
    }

    private void send(IntentId intent) {
        if (outbox.containsKey(intent)) {
            transmit(intent);
            world.after(RESEND, () -> send(intent));
        }
    }

    private void transmit(IntentId intent) {
        var wish = outbox.get(intent);
        network.send(
                () -> server.ask(wish.get(), reply -> network.send(() -> hear(intent, reply))));
    }

    private void hear(IntentId intent, Reply reply) {
        if (reply instanceof Reply.Rejected no && no.reason() == Reason.STORE_FAILED) {
            return;
        }
        if (outbox.remove(intent) == null) {
            return;
        }
        switch (reply) {
            case Reply.Accepted yes -> yes.events().forEach(event -> hear(intent, event));
            case Reply.Rejected no -> undecided.remove(intent);
            case Reply.Busy busy -> throw new AssertionError("this server is never busy");
        }
    }

    private void hear(IntentId intent, Event event) {
        if (event instanceof Event.TicketIssued issued && undecided.remove(intent) != null) {
            give(intent, issued.number(), issued.numberDay());
        } else if (event instanceof Event.BandLeased leased) {
            bands.put(leased.band().businessDay(), leased.band());
        }
    }

    private void giveOwnNumber(IntentId issue) {
        var service = undecided.remove(issue);
        if (service == null) {
            return;
        }
        var prefix = site.getService(service).prefix();
        var today = site.businessDay(world.now());
        var band = bands.get(today);
        int next = band == null ? 0 : nextOfBand.getOrDefault(today, band.first());
        boolean clockTrusted = !world.chance(0.1);
        if (band != null && clockTrusted && band.contains(next)) {
            nextOfBand.put(today, next + 1);
            give(issue, number(prefix, next), today);
        } else {
            give(issue, TicketNumber.ofKiosk(mark, nextOfMark++), null);
        }
    }

    private TicketNumber number(NumberPrefix prefix, int number) {
        return TicketNumber.of(prefix, number, site.numbering().width());
    }

    /** Printed: from now on the customer holds it. */
    private void give(IntentId issue, TicketNumber number, LocalDate day) {
        ledger.given(issue, number, day == null ? site.businessDay(world.now()) : day);
        var intent = newIntent();
        ledger.isNumbering(intent, issue, number);
        put(
                intent,
                () ->
                        new Wish(
                                intent,
                                actor,
                                new Command.GiveNumber(issue, number, day),
                                issue + " is " + number));
    }

    private IntentId newIntent() {
        return new IntentId(new UUID(world.random.nextLong(), world.random.nextLong()).toString());
    }
}
