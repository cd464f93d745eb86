package foyer.appliance.bench;

import foyer.appliance.bench.displays.DisplayCrowd;
import foyer.appliance.bench.mqtt.BareBoard;
import foyer.appliance.bench.mqtt.BenchBroker;
import foyer.contract.Limits;
import foyer.contract.Topics;
import foyer.contract.words.CallId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.contract.words.StaffId;
import foyer.mqtt.LinkSettings;
import foyer.server.floor.FloorViews;
import foyer.server.floor.LinkHash;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.mqtt.FloorLink;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * From an advisor's call to the last of two hundred displays whose session has the board with it,
 * each confirming it. The other side pushes as many ready-made bytes to as many sessions of the
 * same broker. What a display draws, and on which machine, is not in it.
 */
final class DisplaysDuel implements Duel {
    static final int DISPLAYS = 200;

    private static final int WAITING = 50;
    private static final int PUSHES = 5;

    /** A board goes out at most every 20 ms, an offer every half a second. */
    private static final Duration QUIET = Duration.ofMillis(700);

    private static final double KIBIBYTE = 1024;
    private static final SiteId BARE = new SiteId("bare");
    private static final ServerId SERVER = new ServerId("server-1");

    private final BenchBroker broker;
    private final OurLoop loop;
    private final FloorLink floor;
    private final BareBoard bare;
    private final int boardBytes;
    private final SiteId ours;
    private final List<NodeId> nodes =
            IntStream.rangeClosed(1, DISPLAYS).mapToObj(BenchSite::displayId).toList();
    private final Actor advisor = new Actor.Staff(new StaffId("advisor-1"));
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private final Quantiles eachOfOurs = new Quantiles();
    private final Quantiles eachOfBare = new Quantiles();
    private CallId latest = new CallId("none");
    private double ourKibibytes;
    private double bareKibibytes;

    DisplaysDuel(Workplace workplace) throws Exception {
        var folder = workplace.folder("displays");
        broker = new BenchBroker(folder);
        var site = BenchSite.withDisplays(DISPLAYS);
        ours = site.id();
        loop = new OurLoop(folder.resolve("ours.db"), site);
        floor =
                new FloorLink(
                        loop.loop(),
                        new FloorViews(site, SERVER, "http://127.0.0.1/t/"),
                        new NodeWatch(site),
                        LinkSettings.defaults(broker.address(), "server-1", "server-1", "bench"),
                        ours,
                        SERVER,
                        1,
                        InstantSource.system());
        floor.start();
        for (int i = 0; i < WAITING; i++) {
            arrive();
        }
        accepted(advisor, new Command.SignIn(BenchSite.COUNTERS.getFirst()));
        boardBytes = lengthOfBoard();
        bare = new BareBoard(broker.address(), Topics.board(BARE), new byte[boardBytes]);
    }

    private void arrive() throws Exception {
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        var issue =
                new Command.Issue(
                        BenchSite.SERVICES.getFirst(),
                        BenchSite.LANGUAGE,
                        LinkHash.of(LinkToken.of(random)),
                        Instant.now(),
                        true);
        var kiosk = new Actor.Node(BenchSite.kioskId(1));
        var issued = (Event.TicketIssued) accepted(kiosk, issue).events().getFirst();
        accepted(
                kiosk,
                new Command.GiveNumber(
                        issued.origin().issue(), issued.number(), issued.numberDay()));
    }

    private Reply.Accepted accepted(Actor actor, Command command) throws Exception {
        if (loop.ask(actor, command) instanceof Reply.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("refused: " + command);
    }

    /** With as many calls on it as it holds: that is its length all day. */
    private int lengthOfBoard() throws Exception {
        try (var one = DisplayCrowd.open(broker.address(), ours, nodes.subList(0, 1), true)) {
            for (int call = 0; call < Limits.BOARD_CALLS; call++) {
                one.expect(1);
                var called = call();
                one.awaitAll();
                serve(called);
            }
            return one.boardBytes();
        }
    }

    @Override
    public double ours() throws Exception {
        long before = heap();
        try (var crowd = DisplayCrowd.open(broker.address(), ours, nodes, true)) {
            ourKibibytes = (heap() - before) / KIBIBYTE / DISPLAYS;
            var slice = new Quantiles();
            for (int i = 0; i < PUSHES; i++) {
                arrive();
                quiet(crowd);
                crowd.expect(DISPLAYS);
                long begin = System.nanoTime();
                var called = call();
                slice.add(crowd.awaitAll() - begin);
                crowd.heardNanos().forEach(at -> eachOfOurs.add(at - begin));
                serve(called);
            }
            allOurs.addAll(slice);
            return slice.quantile(0.5);
        }
    }

    /** Nothing is under way any more, and everybody has confirmed what was called last. */
    private void quiet(DisplayCrowd crowd) throws InterruptedException {
        LockSupport.parkNanos(QUIET.toNanos());
        crowd.awaitConfirmed(latest);
    }

    private Event.TicketCalled call() throws Exception {
        var events =
                accepted(advisor, new Command.CallNext(BenchSite.COUNTERS.getFirst())).events();
        var called = (Event.TicketCalled) events.getLast();
        latest = called.call();
        return called;
    }

    private void serve(Event.TicketCalled called) throws Exception {
        accepted(advisor, new Command.Start(called.ticket()));
        accepted(advisor, new Command.Finish(called.ticket()));
    }

    @Override
    public double baseline() throws Exception {
        long before = heap();
        try (var crowd = DisplayCrowd.open(broker.address(), BARE, nodes, false)) {
            bareKibibytes = (heap() - before) / KIBIBYTE / DISPLAYS;
            // What was retained has come before, or comes while nobody looks.
            crowd.expect(DISPLAYS);
            bare.push();
            crowd.awaitAll();
            var slice = new Quantiles();
            for (int i = 0; i < PUSHES; i++) {
                LockSupport.parkNanos(QUIET.toNanos());
                crowd.expect(DISPLAYS);
                long begin = System.nanoTime();
                bare.push();
                slice.add(crowd.awaitAll() - begin);
                crowd.heardNanos().forEach(at -> eachOfBare.add(at - begin));
            }
            allBare.addAll(slice);
            return slice.quantile(0.5);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "ours, the last display: " + allOurs.text(),
                "ours, each display: " + eachOfOurs.text(),
                "baseline, the last session: " + allBare.text(),
                "baseline, each session: " + eachOfBare.text(),
                String.format(
                        Locale.ROOT,
                        "a board has %d bytes; heap a display, the broker's session and what is"
                                + " known of the light display: ours %.1f KiB, baseline %.1f KiB",
                        boardBytes,
                        ourKibibytes,
                        bareKibibytes));
    }

    @Override
    public void close() throws IOException {
        bare.close();
        floor.close();
        loop.close();
        broker.close();
    }
}
