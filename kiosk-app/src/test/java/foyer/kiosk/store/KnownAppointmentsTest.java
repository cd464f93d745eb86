package foyer.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.IntentId;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kiosk tells of appointments without the server, over a real file. */
class KnownAppointmentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final BusinessDays DAYS =
            new BusinessDays(ZoneId.of("Europe/London"), LocalTime.of(3, 0));
    private static final String SALT = "0".repeat(32);
    private static final ServiceCode HOUSING = new ServiceCode("housing");
    private static final AppointmentKey CODE = AppointmentKey.code("KMT497QX");
    private static final AppointmentKey REFERENCE = AppointmentKey.reference("10447");
    private static final Moment MADE = new Moment(1, TEN);

    @TempDir private Path folder;
    private NodeStore store;

    @BeforeEach
    void open() {
        store =
                NodeStore.open(
                        folder.resolve("node.db"),
                        new NodeId("kiosk-1"),
                        KnownAppointmentsTest::id);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static IntentId id() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private static Answer.Known known(String id, Instant at, AppointmentKey... keys) {
        return new Answer.Known(
                new Answer.Booking(new AppointmentId(id), HOUSING, at),
                List.of(keys).stream().map(key -> KeyHash.of(SALT, key)).toList());
    }

    private void keep(@Nullable Integer following, Answer.Known... known) {
        store.appointments()
                .keep(new Answer.Appointments(DAY, SALT, 15, 10, following, List.of(known)));
    }

    private Answer.Appointment find(AppointmentKey key, Instant now) {
        return store.appointments().find(key, now, DAYS);
    }

    private IntentId checkIn(String id) {
        var intent = id();
        store.keepIssue(
                intent,
                new AskBody.CheckIn(
                        new AppointmentId(id),
                        HOUSING,
                        new LanguageCode("en"),
                        LinkToken.of(new byte[16])),
                MADE);
        return intent;
    }

    @Test
    void whatTheServerToldIsKnownAfterAStartToo() {
        keep(null, known("a", TEN, CODE, REFERENCE));
        store.close();
        open();
        for (var key : List.of(CODE, REFERENCE)) {
            assertThat(find(key, TEN).fit()).isEqualTo(AppointmentFit.ON_TIME);
        }
        assertThat(find(CODE, TEN.minus(Duration.ofMinutes(16))).fit())
                .isEqualTo(AppointmentFit.EARLY);
        assertThat(find(CODE, TEN.plus(Duration.ofMinutes(11))).fit())
                .isEqualTo(AppointmentFit.LATE);
        assertThat(find(CODE, TEN.plus(Duration.ofDays(1))).fit())
                .isEqualTo(AppointmentFit.DAY_PAST);
    }

    @Test
    void neitherACinemaTicketNorANameIsKnown() {
        keep(null, known("a", TEN, CODE));
        assertThat(find(AppointmentKey.code("ROW12SEAT7"), TEN).fit())
                .isEqualTo(AppointmentFit.UNKNOWN);
        assertThat(find(AppointmentKey.named("Nowak", LocalTime.of(10, 0)), TEN).fit())
                .isEqualTo(AppointmentFit.UNKNOWN);
    }

    @Test
    void whoeverCheckedInHereHearsTheirNumberAgainByTheirCode() {
        keep(null, known("a", TEN, CODE, REFERENCE));
        store.lease(3, List.of(new NumberBand(DAY, 700, 729, 1)));
        var intent = checkIn("a");
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.CHECKED_IN);
        var number = store.giveOwnNumber(intent, new NumberPrefix("H"), 3, DAY, MADE);
        assertThat(number).contains(new TicketNumber("H700"));
        // The list comes again and says nothing of it.
        keep(null, known("a", TEN, CODE, REFERENCE));
        assertThat(find(CODE, TEN).held()).isEqualTo(new TicketNumber("H700"));
        assertThat(find(AppointmentKey.shown("kmt497qx"), TEN).held()).isNotNull();
        assertThat(find(AppointmentKey.shown("10447"), TEN))
                .satisfies(
                        told -> {
                            assertThat(told.fit()).isEqualTo(AppointmentFit.CHECKED_IN);
                            assertThat(told.held()).isNull();
                        });
        assertThat(sendable()).containsExactly("CheckIn");
        store.answered(intent, true);
        assertThat(sendable()).containsExactly("Numbered");
    }

    private List<String> sendable() {
        return store.listSendable(9).stream()
                .map(kept -> kept.body().getClass().getSimpleName())
                .toList();
    }

    @Test
    void whoeverGivesTheTicketBackMayCheckInAgain() {
        keep(null, known("a", TEN, CODE));
        var issue = checkIn("a");
        store.keepWithdrawal(id(), issue, MADE);
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.ON_TIME);
        store.abandon(checkIn("a"), MADE);
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.ON_TIME);
        store.answered(checkIn("a"), false);
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.ON_TIME);
    }

    @Test
    void aListOfSeveralPagesReplacesTheOneBefore() {
        var other = AppointmentKey.code("KMT497QY");
        keep(null, known("a", TEN, CODE), known("b", TEN, other));
        keep(1, known("a", TEN, CODE));
        assertThat(store.appointments().findFollowing(DAY)).hasValue(1);
        assertThat(find(other, TEN).fit())
                .as("the list is not whole yet")
                .isEqualTo(AppointmentFit.ON_TIME);
        keep(null, known("c", TEN, AppointmentKey.code("KMT497QZ")));
        assertThat(store.appointments().findFollowing(DAY)).isEmpty();
        assertThat(find(other, TEN).fit()).isEqualTo(AppointmentFit.UNKNOWN);
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.ON_TIME);
    }

    @Test
    void daysThatAreOverAreForgottenAndQuestionsThatWereGivenUpToo() {
        keep(null, known("a", TEN, CODE));
        store.appointments().forgetBefore(DAY.plusDays(1));
        assertThat(find(CODE, TEN).fit()).isEqualTo(AppointmentFit.UNKNOWN);
        var question = id();
        store.keep(question, new AskBody.FindAppointment(CODE), MADE);
        store.abandon(question, MADE);
        assertThat(store.countIntents()).isZero();
    }
}
