package foyer.appliance.faults;

import static org.awaitility.Awaitility.await;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Reception;
import foyer.contract.words.NodeId;
import foyer.enrolment.CredentialFile;
import foyer.server.sites.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Load from all sides: visitors at several screens of two kiosks, an advisor at every counter. For
 * one thread.
 */
final class BusyHour implements AutoCloseable {
    private static final List<NodeId> KIOSKS =
            List.of(new NodeId("kiosk-2"), new NodeId("kiosk-3"));
    private static final int SCREENS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Reception reception;
    private final Told told = new Told();
    private final Random random;
    private final ScheduledExecutorService hands =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("hands").factory());
    private final ScheduledExecutorService fate =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fate").factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<KioskCore> kiosks = new ArrayList<>();
    private final List<PasserBy> visitors = new ArrayList<>();
    private final List<DeskHand> advisors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param seed of what visitors choose and of the moments faults fall on
     */
    BusyHour(Reception reception, long seed) throws IOException {
        System.out.println("a busy hour of seed " + seed);
        this.reception = reception;
        this.random = new Random(seed);
        for (var node : KIOSKS) {
            kiosks.add(kiosk(node));
        }
        await("kiosks with numbers of their own")
                .atMost(PATIENCE)
                .until(() -> kiosks.stream().allMatch(k -> k.hearsTheServer() && k.isLeased()));
        kiosks.forEach(this::letVisitorsIn);
        DemoData.ADVISORS.forEach(this::seat);
    }

    private KioskCore kiosk(NodeId node) throws IOException {
        return new KioskCore(
                reception.data().nodeFolder(node),
                CredentialFile.read(reception.data().credentials(node)),
                reception.broker(),
                InstantSource.system(),
                System::nanoTime,
                told);
    }

    private void letVisitorsIn(KioskCore kiosk) {
        var services = reception.data().site().services().stream().map(Service::code).toList();
        for (int screen = 0; screen < SCREENS; screen++) {
            var visitor = new PasserBy(told, services, new Random(random.nextLong()), hands);
            visitors.add(visitor);
            visitor.standsAt(kiosk.enter(visitor));
        }
    }

    private void seat(DemoData.Advisor advisor) {
        var hand =
                new DeskHand(
                        advisor, reception.data().password(), http, reception.serverPage(), told);
        advisors.add(hand);
        threads.add(Thread.ofPlatform().daemon().name(advisor.user()).start(hand));
    }

    Told told() {
        return told;
    }

    /** The queue moves: some more visitors have a number, and somebody more was called. */
    void awaitMore() {
        int numbers = 3 + random.nextInt(10);
        int before = told.numbers();
        int calls = told.calls();
        await("more numbers and calls")
                .atMost(PATIENCE)
                .until(() -> told.numbers() >= before + numbers && told.calls() > calls);
    }

    /** Does it at a moment nobody chose, within that time from now. */
    void atSomeMoment(Duration within, Runnable deed) throws Exception {
        long after = random.nextLong(within.toNanos());
        fate.schedule(deed, after, TimeUnit.NANOSECONDS).get(30, TimeUnit.SECONDS);
    }

    /** The last visitors leave, the kiosks tell all they have to tell, everybody is called. */
    void end() throws InterruptedException {
        visitors.forEach(PasserBy::isTheLast);
        await("the last visitors").atMost(PATIENCE).until(() -> all(visitors, PasserBy::hasGone));
        await("outboxes are empty")
                .atMost(PATIENCE)
                .until(() -> all(kiosks, KioskCore::hasToldEverything));
        await("everybody called")
                .atMost(PATIENCE)
                .until(() -> all(advisors, DeskHand::hasNobodyWaiting));
        advisors.forEach(DeskHand::end);
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(20));
        }
    }

    private static <T> boolean all(List<T> things, java.util.function.Predicate<T> are) {
        return things.stream().allMatch(are);
    }

    @Override
    public void close() {
        advisors.forEach(DeskHand::end);
        hands.shutdownNow();
        fate.shutdownNow();
        kiosks.forEach(KioskCore::close);
        http.close();
    }
}
