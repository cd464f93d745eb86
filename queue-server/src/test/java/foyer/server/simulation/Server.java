package foyer.server.simulation;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.MessageCodec;
import foyer.contract.Shown;
import foyer.contract.words.SiteId;
import foyer.server.floor.Answers;
import foyer.server.floor.Asks;
import foyer.server.journal.InlineWriter;
import foyer.server.journal.JournalException;
import foyer.server.journal.SiteBatch;
import foyer.server.simulation.Seat.Asked;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.InlineLoop.Wish;
import foyer.server.ticketing.loop.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The queue server: a loop for each of its sites, one writer for all of them. It collects wishes
 * for a moment, takes a turn, commits, answers and publishes; and now and then it dies.
 */
final class Server {
    private static final Duration SHORT_DEATH = Duration.ofSeconds(20);
    private static final Duration LONG_DEATH = Duration.ofMinutes(10);
    private static final Duration NOT_READ_YET = Duration.ofMillis(500);
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(10);

    private final World world;
    private final Disk disk;
    private final Asks asks = new Asks(new MessageCodec());
    private final Map<SiteId, Seat> seats = new LinkedHashMap<>();
    private final List<Runnable> onStart = new ArrayList<>();
    private InlineWriter writer;
    private boolean alive;
    private boolean turnPlanned;
    private long boot;
    private final Life life;
    private Instant refusingUntil = Instant.MIN;
    private Duration clockIsOff = Duration.ZERO;
    int deaths;
    int refusals;

    Server(World world, Disk disk) {
        this.world = world;
        this.life = new Life(world);
        this.disk = disk;
        this.writer = new InlineWriter(disk.journal());
    }

    void add(Seat seat) {
        seats.put(seat.site(), seat);
    }

    Seat seat(SiteId site) {
        return seats.get(site);
    }

    boolean has(SiteId site) {
        return seats.containsKey(site);
    }

    boolean isAlive() {
        return alive;
    }

    /** The server's own clock may be a little wrong, and be put right. */
    Instant clock() {
        return world.now().plus(clockIsOff);
    }

    void setClockWrong(Duration by) {
        clockIsOff = by;
    }

    /** Also when nothing can be written: what is applied is in no journal. */
    void follow(SiteId site, SiteFile wanted) {
        if (alive) {
            seats.get(site).follow(wanted, disk.journal(), clock());
        }
    }

    /** No more faults from here on. */
    void behave() {
        refusingUntil = Instant.MIN;
        clockIsOff = Duration.ZERO;
        start();
    }

    /** The disk is full or gone for a while. */
    void refuseWrites() {
        refusingUntil = world.now().plus(world.upTo(LONGEST_REFUSAL));
        refusals++;
    }

    /** Lost when the server is dead, or dies before it answers. */
    void ask(SiteId site, Ask ask, Wants wants, Consumer<Answer.Body> answer) {
        if (!alive) {
            return;
        }
        var seat = seats.get(site);
        var command = withWants(asks.command(ask, clock()), wants);
        var wish = new Wish(ask.intent(), new Actor.Node(ask.node()), command, asks.bodyHash(ask));
        press(site, wish, reply -> answer.accept(body(ask, reply, seat)));
    }

    private static Answer.Body body(Ask ask, Reply reply, Seat seat) {
        return seat.findMirror()
                .map(state -> Answers.body(ask, reply, state))
                .orElseGet(() -> new Answer.Busy(NOT_READ_YET.toMillis()));
    }

    private static Command withWants(Command command, Wants wants) {
        return command instanceof Command.Issue issue
                ? new Command.Issue(
                        issue.service(),
                        issue.language(),
                        issue.linkHash(),
                        issue.arrivedAt(),
                        issue.arrivalCertain(),
                        wants)
                : command;
    }

    void hear(SiteId site, Shown shown) {
        var wish =
                new Wish(
                        Asks.intentOf(shown),
                        new Actor.Node(shown.node()),
                        asks.command(shown),
                        Asks.bodyHash(shown));
        press(site, wish, reply -> {});
    }

    void press(SiteId site, Wish wish, Consumer<Reply> answer) {
        if (alive) {
            seats.get(site).inbox.add(new Asked(wish, answer));
            planTurn();
        }
    }

    /** A loop looks at its clock also when nobody asks it for anything. */
    void tick(SiteId site) {
        if (alive) {
            seats.get(site).ticks = true;
            planTurn();
        }
    }

    private void planTurn() {
        if (!turnPlanned) {
            turnPlanned = true;
            life.after(
                    Duration.ofMillis(world.random.nextInt(4)),
                    () -> {
                        turnPlanned = false;
                        turn();
                    });
        }
    }

    private void turn() {
        double fault = world.isMended() ? 1 : world.random.nextDouble();
        disk.fate(fate(fault));
        boolean dies = fault < 0.01;
        takeTurns(dies && !world.isPlanted(Plant.A_DISK_THAT_LIES));
        if (dies) {
            die();
        }
    }

    private Disk.Fate fate(double fault) {
        if (world.now().isBefore(refusingUntil)) {
            return Disk.Fate.FAILS;
        }
        if (fault < 0.005) {
            return Disk.Fate.NOT_SYNCED;
        }
        if (fault < 0.01) {
            return Disk.Fate.DURABLE;
        }
        if (fault < 0.02) {
            return Disk.Fate.FAILS;
        }
        if (fault < 0.03) {
            return Disk.Fate.FAILS_AFTER_SYNC;
        }
        return fault < 0.04 ? Disk.Fate.FAILS_ONCE : Disk.Fate.DURABLE;
    }

    /** Loops that are ready in the same moment are written in one commit. */
    private void takeTurns(boolean dies) {
        var decided = new ArrayList<Seat>();
        var batches = new ArrayList<SiteBatch>();
        var idle = new ArrayList<Seat>();
        for (var seat : seats.values()) {
            if (seat.isDue()) {
                seat.decide(clock(), disk.journal())
                        .ifPresentOrElse(
                                batch -> {
                                    decided.add(seat);
                                    batches.add(batch);
                                },
                                () -> idle.add(seat));
            }
        }
        List<JournalException> ends = writer.commit(batches);
        disk.fate(Disk.Fate.DURABLE);
        if (!dies) {
            for (int i = 0; i < decided.size(); i++) {
                decided.get(i).committed(ends.get(i));
            }
            idle.forEach(Seat::idled);
            seats.values().forEach(this::lookAgain);
        }
    }

    /** A loop whose commit failed reads the journal at its next look. */
    private void lookAgain(Seat seat) {
        if (seat.findLoop().isEmpty()) {
            world.after(Duration.ofSeconds(1), () -> tick(seat.site()));
        }
    }

    /** The power goes: nobody is answered, and nothing more is published. */
    private void die() {
        life.end();
        alive = false;
        turnPlanned = false;
        deaths++;
        seats.values().forEach(Seat::die);
        try {
            disk.crash();
        } catch (JournalException e) {
            throw new AssertionError("a disk can be opened again", e);
        }
        world.after(world.upTo(world.chance(0.15) ? LONG_DEATH : SHORT_DEATH), this::start);
    }

    void start() {
        if (alive) {
            return;
        }
        try {
            boot = disk.nextBoot();
        } catch (JournalException e) {
            throw new AssertionError("a disk that refuses nothing counts a start", e);
        }
        alive = true;
        writer = new InlineWriter(disk.journal());
        for (var seat : seats.values()) {
            seat.start(boot);
            tick(seat.site());
        }
        onStart.forEach(Runnable::run);
    }

    /** What nodes do when they hear it again. */
    void onStart(Runnable action) {
        onStart.add(action);
    }
}
