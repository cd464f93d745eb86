package foyer.appliance.bench;

import foyer.appliance.bench.phones.BareStreams;
import foyer.appliance.bench.phones.PhoneCrowd;
import foyer.appliance.bench.phones.PhoneHost;
import foyer.contract.words.LinkToken;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.away.desk.AwayDesks;
import foyer.server.feedback.HomeSurveysOfSites;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.LinkHash;
import foyer.server.floor.NodeWatch;
import foyer.server.phone.PhoneEndpoint;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * From an advisor's call to the last of five thousand phones whose page has changed: everybody is
 * in one line, so that each has one person less ahead. The other side pushes as many ready-made
 * bytes to as many held answers.
 */
final class PhonesDuel implements Duel {
    static final int PHONES = 5_000;

    /** Whoever has been called needs no page any more. */
    private static final int CALLS_IN_ALL = 120;

    private static final int PUSHES = 3;

    /** Changes that come within a quarter of a second are looked at together. */
    private static final Duration QUIET = Duration.ofMillis(600);

    private static final double KIBIBYTE = 1024;

    private final OurLoop loop;
    private final PhoneEndpoint phones;
    private final PhoneHost host;
    private final BareStreams bare;
    private final PhoneHost bareHost;
    private final Map<TicketId, LinkToken> tokens = new LinkedHashMap<>();
    private final Actor advisor = new Actor.Staff(new StaffId("advisor-1"));
    private final Quantiles allOurs = new Quantiles();
    private final Quantiles allBare = new Quantiles();
    private double ourKibibytes;
    private double bareKibibytes;
    private final long eventBytes;

    PhonesDuel(Workplace workplace) throws Exception {
        loop = new OurLoop(workplace.folder("phones").resolve("ours.db"));
        var site = BenchSite.site();
        var house = new House(loop.loop(), new NodeWatch(site));
        phones =
                new PhoneEndpoint(
                        new Houses(List.of(house)),
                        InstantSource.system(),
                        AwayDesks.none(),
                        new HomeSurveysOfSites(Map.of()));
        host = new PhoneHost(phones);
        for (int i = 0; i < PHONES + CALLS_IN_ALL; i++) {
            arrive();
        }
        accepted(advisor, new Command.SignIn(BenchSite.COUNTERS.getFirst()));
        eventBytes = lengthOfEvent();
        bare = new BareStreams(readyMade(eventBytes));
        bareHost = new PhoneHost(bare);
    }

    private void arrive() throws Exception {
        var random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        var token = LinkToken.of(random);
        var issue =
                new Command.Issue(
                        BenchSite.SERVICES.getFirst(),
                        BenchSite.LANGUAGE,
                        LinkHash.of(token),
                        Instant.now(),
                        true);
        var kiosk = new Actor.Node(BenchSite.kioskId(1));
        var issued = (Event.TicketIssued) accepted(kiosk, issue).events().getFirst();
        var number =
                new Command.GiveNumber(
                        issued.origin().issue(), issued.number(), issued.numberDay());
        accepted(kiosk, number);
        tokens.put(issued.ticket(), token);
    }

    private Reply.Accepted accepted(Actor actor, Command command) throws Exception {
        if (loop.ask(actor, command) instanceof Reply.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("refused: " + command);
    }

    /** The whole answer of a page but its head, which comes once. */
    private long lengthOfEvent() throws Exception {
        try (var one = PhoneCrowd.open(host.address(), paths().subList(1, 2))) {
            long before = one.bytes();
            one.expect();
            var called = call();
            one.awaitAll();
            long length = one.bytes() - before;
            serve(called);
            return length;
        }
    }

    private static byte[] readyMade(long length) {
        var begin = "event: ticket\ndata: ";
        var end = "\n\n";
        var filling = "x".repeat((int) length - begin.length() - end.length());
        return (begin + filling + end).getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> paths() {
        return tokens.values().stream()
                .limit(PHONES)
                .map(token -> "/t/" + token.value() + "/live")
                .toList();
    }

    @Override
    public double ours() throws Exception {
        double slice = pushes();
        awaitHungUp();
        return slice;
    }

    private double pushes() throws Exception {
        long before = heap();
        try (var crowd = PhoneCrowd.open(host.address(), paths())) {
            ourKibibytes = (heap() - before) / KIBIBYTE / crowd.open();
            var slice = new Quantiles();
            for (int i = 0; i < PUSHES; i++) {
                LockSupport.parkNanos(QUIET.toNanos());
                crowd.expect();
                long begin = System.nanoTime();
                var called = call();
                slice.add(crowd.awaitAll() - begin);
                serve(called);
            }
            allOurs.addAll(slice);
            return slice.quantile(0.5);
        }
    }

    private TicketId call() throws Exception {
        var counter = BenchSite.COUNTERS.getFirst();
        var events = accepted(advisor, new Command.CallNext(counter)).events();
        var called = ((Event.TicketCalled) events.getLast()).ticket();
        tokens.remove(called);
        return called;
    }

    private void serve(TicketId called) throws Exception {
        accepted(advisor, new Command.Start(called));
        accepted(advisor, new Command.Finish(called));
    }

    /** The server finds out with the next thing it says. */
    private void awaitHungUp() throws Exception {
        while (phones.countOpen() > 0) {
            serve(call());
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    @Override
    public double baseline() throws Exception {
        long before = heap();
        var paths = Collections.nCopies(PHONES, "/bare/");
        try (var crowd = PhoneCrowd.open(bareHost.address(), paths)) {
            bareKibibytes = (heap() - before) / KIBIBYTE / crowd.open();
            var slice = new Quantiles();
            for (int i = 0; i < PUSHES; i++) {
                LockSupport.parkNanos(QUIET.toNanos());
                crowd.expect();
                long begin = System.nanoTime();
                bare.push();
                slice.add(crowd.awaitAll() - begin);
            }
            allBare.addAll(slice);
            return slice.quantile(0.5);
        } finally {
            bare.forgetAll();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "ours " + allOurs.text(),
                "baseline " + allBare.text(),
                String.format(
                        Locale.ROOT,
                        "an event has %d bytes; heap a page, both its ends: ours %.1f KiB,"
                                + " baseline %.1f KiB",
                        eventBytes,
                        ourKibibytes,
                        bareKibibytes));
    }

    @Override
    public void close() throws IOException {
        phones.close();
        host.close();
        bareHost.close();
        loop.close();
    }
}
