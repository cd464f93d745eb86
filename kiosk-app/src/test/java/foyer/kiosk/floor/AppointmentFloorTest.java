package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Input;
import foyer.kiosk.session.Pace;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day without the server: screens, disk and paper together. */
class AppointmentFloorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant AT = Offers.AT.plus(Duration.ofMinutes(3));
    private static final String SALT = "0".repeat(32);
    private static final AppointmentId ID = new AppointmentId("a-1");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<Session> shown = new AtomicReference<>();
    private NodeStore store;
    private Floor floor;
    private Booth booth;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        store = NodeStore.open(folder.resolve("node.db"), new NodeId("kiosk-1"), this::id);
        store.lease(3, List.of(new NumberBand(TODAY, 700, 729, 1)));
        store.appointments().keep(page());
        var clock = new NodeClock(() -> Offers.AT, nanos::get, Optional.empty());
        var minute = Duration.ofMinutes(1);
        var pace = new Pace(Duration.ofMinutes(5), minute, minute);
        floor = new Floor(new WishKeeper(store, clock), clock, new FakePaper(), pace, this::fresh);
        floor.offer(Offers.withEntries(1, List.of("appointment")));
        booth = floor.enter(new Watched()).get(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        floor.close();
        store.close();
    }

    private final class Watched implements Page {
        @Override
        public void show(Session session) {
            shown.set(session);
        }

        @Override
        public void clear(Session session) {
            show(session);
        }
    }

    private static Answer.Appointments page() {
        var booking = new Answer.Booking(ID, Offers.HOUSING, AT);
        var keys = List.of(KeyHash.of(SALT, AppointmentKey.code("KMT497QX")));
        return new Answer.Appointments(
                TODAY, SALT, 15, 10, null, List.of(new Answer.Known(booking, keys)));
    }

    @Test
    void whoeverIsKnownHereChecksInOnceAndIsToldTheirNumberAgain() {
        scan("KMT497QX");
        awaitScreen(Screen.Asking.class);
        touch(new Action.Pick("check-in"));
        var given = awaitScreen(Screen.Ticket.class).given();
        assertThat(given.number()).isEqualTo(new TicketNumber("H700"));
        assertThat(given.appointedAt()).isEqualTo(AT);
        assertThat(pending())
                .hasAtLeastOneElementOfType(AskBody.CheckIn.class)
                .doesNotHaveAnyElementsOfTypes(AskBody.FindAppointment.class);

        touch(Action.Simple.DONE);
        awaitScreen(Screen.Attract.class);
        scan("KMT497QX");
        var said = awaitScreen(Screen.Outcome.class).said();
        assertThat(said.name()).isEqualTo("already");
        assertThat(said.code()).isEqualTo("H700");
    }

    @Test
    void whoeverIsNotKnownHereHearsThatNobodyCanBeAsked() {
        scan("ROW12SEAT7");
        assertThat(awaitScreen(Screen.Outcome.class).said().name()).isEqualTo("alone");
        assertThat(store.countIntents()).isZero();
    }

    private void scan(String code) {
        touch(new Action.ChooseLanguage(Offers.EN));
        touch(new Action.OpenEntry("appointment"));
        tick();
        booth.type(shown.get().instance(), code + "\n");
    }

    private List<AskBody> pending() {
        return store.listSendable(10).stream().map(Kept::body).toList();
    }

    private <S extends Screen> S awaitScreen(Class<S> kind) {
        await().until(
                        () ->
                                kind.isInstance(shown.get().screen())
                                        && !isNumber(shown.get().screen()));
        return kind.cast(shown.get().screen());
    }

    /** The first question is there before anything is looked up. */
    private static boolean isNumber(Screen screen) {
        return screen instanceof Screen.Asking asking && asking.question().key().equals("number");
    }

    private void touch(Action action) {
        long instance = shown.get().instance();
        tick();
        booth.touch(instance, Duration.ofNanos(nanos.get()), action);
        await().until(() -> shown.get().instance() > instance);
    }

    private void tick() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private Input.Fresh fresh() {
        var bytes = new byte[16];
        bytes[0] = (byte) ids.incrementAndGet();
        return new Input.Fresh(id(), LinkToken.of(bytes));
    }

    private IntentId id() {
        return new IntentId(new UUID(1, ids.incrementAndGet()).toString());
    }
}
