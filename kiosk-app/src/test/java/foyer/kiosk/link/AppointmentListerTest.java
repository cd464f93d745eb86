package foyer.kiosk.link;

import static foyer.kiosk.link.AppointmentLister.RENEWED_EVERY;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.NodeId;
import foyer.kiosk.Offers;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.NodeStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real SQLite file. The offer's day is 22 November 2026, its zone London. */
class AppointmentListerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final AtomicLong nanos = new AtomicLong();
    private final NodeClock clock =
            new NodeClock(() -> Instant.EPOCH, nanos::get, Optional.empty());
    private NodeStore store;
    private AppointmentLister lister;

    @BeforeEach
    void open(@TempDir Path folder) {
        store =
                NodeStore.open(
                        folder.resolve("node.db"),
                        new NodeId("kiosk-1"),
                        AppointmentListerTest::id);
        lister = new AppointmentLister(store, clock, AppointmentListerTest::id);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutATrustedClockThereIsNoDayToAskFor() {
        assertThat(lister.look(Offers.open(1))).isFalse();
        assertThat(store.countIntents()).isZero();
    }

    @Test
    void todayIsAskedForFirstAndThenTomorrowOneQuestionAtATime() {
        clock.hear(Offers.AT);
        assertThat(lister.look(Offers.open(1))).isTrue();
        assertThat(asked()).isEqualTo(new AskBody.ListAppointments(TODAY, 0));
        assertThat(lister.look(Offers.open(1))).as("while it is not answered").isFalse();
        answered(page(TODAY, null));
        assertThat(lister.look(Offers.open(1))).isTrue();
        assertThat(asked()).isEqualTo(new AskBody.ListAppointments(TOMORROW, 0));
    }

    @Test
    void aDayOfSeveralPagesIsReadToItsEnd() {
        clock.hear(Offers.AT);
        lister.look(Offers.open(1));
        answered(page(TODAY, 50));
        assertThat(lister.look(Offers.open(1))).isTrue();
        assertThat(asked()).isEqualTo(new AskBody.ListAppointments(TODAY, 50));
    }

    @Test
    void bothDaysAreReadAnewWhenTheyAreOld() {
        clock.hear(Offers.AT);
        readBothDays();
        assertThat(lister.look(Offers.open(1))).as("just read").isFalse();
        pass(RENEWED_EVERY.minusSeconds(1));
        assertThat(lister.look(Offers.open(1))).as("not yet").isFalse();
        pass(Duration.ofSeconds(1));
        readBothDays();
    }

    /** A refused question is answered, too: the next one comes with the next round. */
    @Test
    void aServerThatRefusesIsNotAskedAllTheTime() {
        clock.hear(Offers.AT);
        lister.look(Offers.open(1));
        letGo();
        lister.look(Offers.open(1));
        letGo();
        assertThat(lister.look(Offers.open(1))).isFalse();
    }

    @Test
    void whatWasYesterdaysIsForgottenOnceTodayIsAskedFor() {
        clock.hear(Offers.AT);
        store.appointments().keep(page(TODAY, null));
        assertThat(find()).isNotNull();
        pass(Duration.ofDays(1));
        lister.look(Offers.open(1));
        assertThat(find()).isNull();
    }

    private void readBothDays() {
        for (var day : List.of(TODAY, TOMORROW)) {
            assertThat(lister.look(Offers.open(1))).isTrue();
            assertThat(asked()).isEqualTo(new AskBody.ListAppointments(day, 0));
            answered(page(day, null));
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private AskBody asked() {
        return store.findOldest().orElseThrow().body();
    }

    private void answered(Answer.Appointments page) {
        store.appointments().keep(page);
        letGo();
    }

    private void letGo() {
        store.answered(store.findOldest().orElseThrow().intent(), true);
    }

    private Answer.@Nullable Booking find() {
        return store.appointments()
                .find(AppointmentKey.code("KT7M4W"), Offers.AT, Offers.open(1).days())
                .booking();
    }

    private static Answer.Appointments page(LocalDate day, @Nullable Integer following) {
        var salt = "0123456789abcdef0123456789abcdef";
        var booked =
                new Answer.Booking(
                        new AppointmentId("crm-1-" + day),
                        Offers.HOUSING,
                        Offers.AT.plus(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay())));
        var keys = List.of(KeyHash.of(salt, AppointmentKey.code("KT7M4W")));
        return new Answer.Appointments(
                day, salt, 15, 15, following, List.of(new Answer.Known(booked, keys)));
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
