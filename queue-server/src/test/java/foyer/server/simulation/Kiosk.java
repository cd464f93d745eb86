package foyer.server.simulation;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketNumber;
import foyer.server.simulation.KioskDisk.Kept;
import foyer.server.sites.Site;
import foyer.server.ticketing.RandomCommands;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.Wants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk as the kiosk application has it: an outbox that sends until it is answered, a second and
 * a half of patience, numbers of its own when there is no answer, and the word to the server which
 * number it gave. It may lose its memory, its printer, the time, and even its disk.
 */
final class Kiosk {
    private static final Duration PRINTING = Duration.ofSeconds(3);

    private final World world;
    private final Link link;
    private final Server server;
    private final Ledger ledger;
    private final Site site;
    private final NodeId node;
    private final RandomCommands commands;
    private KioskDisk disk = new KioskDisk();
    private KioskDisk copy = disk.copy();
    // In its memory.
    private final Life life;
    private @Nullable Duration serversClock;
    private Duration clockIsOff = Duration.ZERO;
    private @Nullable IntentId leasing;
    private final Set<IntentId> resending = new HashSet<>();
    int alone;

    Kiosk(World world, Link link, Server server, Ledger ledger, Site site, int mark) {
        this.world = world;
        this.life = new Life(world);
        this.link = link;
        this.server = server;
        this.ledger = ledger;
        this.site = site;
        this.node = TestSite.kiosk(mark);
        this.commands = new RandomCommands(world.random);
        disk.boot = 1;
        link.onUp(this::sendAll);
    }

    boolean isSettled() {
        return disk.outbox.isEmpty();
    }

    void customer() {
        var issue = world.newIntent();
        var service = TestSite.SERVICES.get(world.random.nextInt(4));
        var token = new byte[16];
        world.random.nextBytes(token);
        ledger.wished(issue);
        disk.tickets.put(issue, null);
        keep(issue, null, new AskBody.Issue(service, TestSite.EN, LinkToken.of(token)), wants());
        life.after(isLive() ? Limits.ANSWER_PATIENCE : Duration.ZERO, () -> giveOwn(issue));
        if (world.chance(0.05)) {
            life.after(world.upTo(Limits.ANSWER_PATIENCE), () -> abandon(issue));
        }
    }

    private Wants wants() {
        return commands.wants(world.now());
    }

    void help() {
        keep(world.newIntent(), null, new AskBody.Help(TestSite.EN), Wants.NOTHING);
    }

    /**
     * Whoever stood there has no number and will touch again; what was to be sent is on the disk.
     */
    void reboot() {
        life.end();
        disk.boot++;
        serversClock = null;
        leasing = null;
        resending.clear();
        if (world.isPlanted(Plant.A_RESTART_EMPTIES_THE_OUTBOX)) {
            disk.outbox.clear();
        }
        for (var issue : List.copyOf(disk.tickets.keySet())) {
            abandon(issue);
        }
        disk.tickets.clear();
        sendAll();
    }

    /** A wrong clock at the start, as without a battery; or somebody has set it. */
    void setClockWrong(Duration by) {
        clockIsOff = by;
    }

    void keepACopy() {
        copy = disk.copy();
    }

    /** A new card, or another machine in its place. */
    void wipe() {
        loseTo(new KioskDisk());
    }

    /** Put back from a copy that is older than its last start, which the broker tells it. */
    void restore() {
        if (copy.boot < disk.boot) {
            loseTo(copy.copy());
        }
    }

    /** The broker remembers how often it has started. */
    private void loseTo(KioskDisk other) {
        other.boot = disk.boot;
        disk.outbox.keySet().stream()
                .filter(intent -> !other.outbox.containsKey(intent))
                .forEach(ledger::isLost);
        disk = other;
        disk.forgetNumbers();
        reboot();
    }

    private boolean isLive() {
        boolean live = link.isUp() && server.isAlive();
        if (live) {
            serversClock = Duration.between(world.now(), server.clock());
        }
        return live;
    }

    /** Null while no clock can be trusted. */
    private @Nullable Instant now() {
        if (isLive() || serversClock != null) {
            return world.now().plus(serversClock);
        }
        var wall = world.now().plus(clockIsOff);
        return wall.isBefore(disk.savedTime) ? null : wall;
    }

    private @Nullable LocalDate today() {
        var now = now();
        return now == null ? null : site.businessDay(now);
    }

    /** Sees to it that it has numbers for today and tomorrow, while the server can be heard. */
    void look() {
        if (!isLive()) {
            return;
        }
        var now = now();
        var today = site.businessDay(now);
        disk.saveTime(now, today);
        var held = new ArrayList<LocalDate>();
        for (var day : List.of(today, today.plusDays(1))) {
            if (disk.holdsBandsOf(day)) {
                held.add(day);
            }
        }
        if (held.size() < 2 && (leasing == null || !disk.outbox.containsKey(leasing))) {
            leasing = world.newIntent();
            keep(leasing, null, new AskBody.Lease(held), Wants.NOTHING);
        }
    }

    private void keep(IntentId intent, @Nullable IntentId after, AskBody body, Wants wants) {
        disk.outbox.put(
                intent, new Kept(intent, after, body, wants, disk.boot, world.nanos(), now()));
        send(intent);
    }

    /** At a connect. */
    private void sendAll() {
        look();
        disk.listSendable().forEach(kept -> send(kept.intent()));
    }

    /** Not while it knows that nobody hears it. */
    private void send(IntentId intent) {
        var kept = disk.outbox.get(intent);
        if (kept == null
                || !isLive()
                || (kept.after() != null && disk.outbox.containsKey(kept.after()))) {
            return;
        }
        transmit(kept);
        if (resending.add(intent)) {
            life.after(
                    Limits.RESEND_AFTER,
                    () -> {
                        resending.remove(intent);
                        send(intent);
                    });
        }
    }

    private void transmit(Kept kept) {
        long of = life.number();
        var ask = ask(kept);
        link.send(
                () ->
                        server.ask(
                                where(),
                                ask,
                                kept.wants(),
                                body -> link.send(() -> hear(of, kept, body))));
    }

    private SiteId where() {
        var other = new SiteId("site-2");
        return world.isPlanted(Plant.A_NODE_OF_ANOTHER_SITE) && server.has(other)
                ? other
                : site.id();
    }

    private Ask ask(Kept kept) {
        if (kept.boot() == disk.boot) {
            long age = Duration.ofNanos(world.nanos() - kept.madeNanos()).toMillis();
            return ask(kept, age, true);
        }
        var made = kept.madeAt();
        var now = now();
        boolean known = made != null && now != null && !now.isBefore(made);
        return ask(kept, known ? Duration.between(made, now).toMillis() : 0, false);
    }

    private Ask ask(Kept kept, long ageMillis, boolean certain) {
        return new Ask(
                Limits.VERSION, kept.intent(), node, disk.boot, ageMillis, certain, kept.body());
    }

    private void hear(long ofLife, Kept kept, Answer.Body body) {
        // What was on its way to an earlier connection does not come through a later one.
        if (ofLife != life.number()
                || body instanceof Answer.Busy
                || !disk.outbox.containsKey(kept.intent())) {
            return;
        }
        if (body instanceof Answer.Leased(int mark, var bands)) {
            disk.lease(mark, bands);
        }
        disk.outbox.remove(kept.intent());
        if (body instanceof Answer.Issued issued) {
            giveServers(issued.number(), kept.intent());
        } else if (body instanceof Answer.Refused && isUnnumbered(kept.intent())) {
            disk.tickets.remove(kept.intent());
        }
        disk.outbox.values().stream()
                .filter(one -> kept.intent().equals(one.after()))
                .toList()
                .forEach(one -> send(one.intent()));
    }

    private boolean isUnnumbered(IntentId issue) {
        return disk.tickets.containsKey(issue) && disk.tickets.get(issue) == null;
    }

    private void giveServers(TicketNumber number, IntentId issue) {
        if (isUnnumbered(issue)) {
            give(issue, number, today(), ledger.dayOfIssued(issue));
        }
    }

    private void giveOwn(IntentId issue) {
        var kept = disk.outbox.get(issue);
        if (!isUnnumbered(issue) || kept == null) {
            return;
        }
        var today = today();
        var prefix = site.getService(((AskBody.Issue) kept.body()).service()).prefix();
        var number = disk.takeOwn(prefix, site.numbering().width(), today);
        if (number == null) {
            abandon(issue);
            return;
        }
        alone++;
        ledger.givenAlone(this, number, today, world.now());
        give(issue, number, today, today == null ? site.businessDay(world.now()) : today);
        if (world.isPlanted(Plant.A_KIOSK_FORGETS_WHAT_IT_GAVE) && world.chance(0.2)) {
            disk = copy.copy();
        }
    }

    /** On the disk, then printed, or shown when the printer fails: the customer holds it. */
    private void give(
            IntentId issue, TicketNumber number, @Nullable LocalDate told, LocalDate day) {
        disk.tickets.put(issue, number);
        ledger.given(issue, number, day);
        var intent = world.newIntent();
        ledger.isNumbering(intent, issue, number, day);
        keep(intent, issue, new AskBody.Numbered(issue, number, told), Wants.NOTHING);
        boolean printed = !world.fault(0.05);
        life.after(printed ? PRINTING : Duration.ZERO, () -> disk.tickets.remove(issue));
    }

    /** Nobody holds a number of it: it is taken back. */
    private void abandon(IntentId issue) {
        if (isUnnumbered(issue)) {
            disk.tickets.remove(issue);
            keep(world.newIntent(), issue, new AskBody.Withdraw(issue), Wants.NOTHING);
        }
    }

    @Override
    public String toString() {
        return site.id() + "/" + node + " in its start " + disk.boot;
    }
}
