package foyer.appliance.faults;

import foyer.contract.Answer;
import foyer.contract.DeviceHealth;
import foyer.contract.Limits;
import foyer.contract.NodeRole;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.floor.TicketPaper;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.link.Duty;
import foyer.kiosk.link.NodeIdentity;
import foyer.kiosk.link.NodeLink;
import foyer.kiosk.session.Effect;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Leaflet;
import foyer.kiosk.session.Pace;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.LinkSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A kiosk of the real parts - rules, disk, outbox, link to a real broker - with no pages and with
 * paper that always comes. Thread-safe.
 */
final class KioskCore implements AutoCloseable {
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(2), Duration.ofSeconds(20), Limits.ANSWER_PATIENCE);
    private static final int TOKEN_BYTES = 16;

    private final Told told;
    private final SecureRandom random = new SecureRandom();
    private final NodeStore store;
    private final Floor floor;
    private final NodeLink link;
    private final Hearing hearing = new Hearing();

    KioskCore(
            Path folder,
            NodeCredentials credentials,
            URI broker,
            InstantSource wall,
            LongSupplier nanos,
            Told told)
            throws IOException {
        this.told = told;
        var node = new NodeId(credentials.node());
        told.kiosk(node);
        Files.createDirectories(folder);
        store = NodeStore.open(folder.resolve("node.db"), node, KioskCore::newIntent);
        var clock = new NodeClock(wall, nanos, store.findSavedTime());
        var keeper = new WishKeeper(store, clock);
        floor = new Floor(keeper, clock, new Paper(), PACE, this::newFresh);
        floor.start();
        link =
                new NodeLink(
                        new NodeIdentity(
                                new SiteId(credentials.site()), node, NodeRole.KIOSK, "test 1"),
                        LinkSettings.defaults(
                                broker, node.value(), node.value(), credentials.secret()),
                        store,
                        clock,
                        List.of(hearing),
                        KioskCore::newIntent,
                        folder.resolve("offer.json"));
        keeper.sendBy(link.outgoing());
        link.start();
    }

    private static IntentId newIntent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private Input.Fresh newFresh() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new Input.Fresh(newIntent(), LinkToken.of(bytes));
    }

    Booth enter(Page page) {
        return floor.enter(page).orTimeout(10, TimeUnit.SECONDS).join();
    }

    boolean hearsTheServer() {
        return hearing.live;
    }

    /** It has numbers of its own for today and tomorrow. */
    boolean isLeased() {
        return store.listBands().size() >= 2;
    }

    /** Nothing is left to be told to the server. */
    boolean hasToldEverything() {
        return store.countIntents() == 0;
    }

    @Override
    public void close() {
        link.close();
        floor.close();
        store.close();
    }

    /** What a kiosk's role does with what it hears. */
    private final class Hearing implements Duty {
        private volatile boolean live;

        @Override
        public void offer(Offer offer) {
            floor.offer(offer);
        }

        @Override
        public void live(boolean heard) {
            live = heard;
            floor.live(heard);
        }

        @Override
        public CompletionStage<Void> answer(Answer answer) {
            if (answer.body() instanceof Answer.Issued issued) {
                told.issued(answer.intent(), issued);
            }
            return floor.answer(answer);
        }

        @Override
        public boolean givesNumbers() {
            return true;
        }

        @Override
        public List<DeviceHealth> health() {
            return List.of();
        }
    }

    private final class Paper implements TicketPaper {
        @Override
        public CompletionStage<Boolean> print(Given given, LanguageCode language, Offer offer) {
            told.number(given);
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> print(
                IntentId job, Leaflet leaflet, LanguageCode language, Offer offer) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> slip(Effect.PrintSlip slip, Offer offer) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public List<DeviceHealth> health() {
            return List.of();
        }

        @Override
        public void onHealth(Runnable changed) {
            // Always well.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
