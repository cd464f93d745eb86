package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.SaidWaits;
import foyer.server.TestQueue;
import foyer.server.forecast.live.Minutes;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Call;
import foyer.server.ticketing.CallReason;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Origin;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of a ticket in each status is about. */
class PhonePageTest {
    private static final Site SITE = DemoSite.load();
    private static final Instant ARRIVED = Instant.parse("2026-11-23T14:07:00Z");
    private static final Duration STANDARD = Duration.ofMinutes(30);
    private static final PhonePage.Outlook NOBODY = new PhonePage.Outlook(0, null);
    private static final PhonePage.Outlook FOUR = new PhonePage.Outlook(4, null);
    private static final Instant CALLED = ARRIVED.plusSeconds(1234);

    private final SaidWaits waits = new SaidWaits();

    @Test
    void whoWaitsSeesHowManyAreAheadThePromiseAndWhereToWait() {
        assertThat(page(TicketStatus.WAITING, "pl", ARRIVED))
                .isEqualTo(
                        new PhonePage(
                                new LanguageCode("pl"),
                                new TicketNumber("H042"),
                                null,
                                service("housing").name().in(new LanguageCode("pl")),
                                new PhonePage.Waiting(
                                        4,
                                        LocalTime.of(14, 37),
                                        false,
                                        service("housing").place().in(new LanguageCode("pl")),
                                        service("housing").way().in(new LanguageCode("pl")),
                                        null,
                                        null),
                                false,
                                PhonePage.Ways.NONE));
    }

    @Test
    void whoComesBackLaterSeesUntilWhenTheirPlaceIsHeldAndNoShorterWait() {
        var queue = new TestQueue();
        var ticket = queue.hold("housing", "of the later", 60);
        waits.say(ticket.id(), 0, 1, 2, 4);
        var page = PhonePage.find(queue.state, "of the later", waits, queue.now).orElseThrow();
        var waiting = (PhonePage.Waiting) page.stage();
        assertThat(waiting.heldUntil()).isEqualTo(LocalTime.of(15, 0));
        assertThat(waiting.promisedBy()).isEqualTo(LocalTime.of(15, 30));
        assertThat(waiting.likely()).isNull();
        assertThat(page.ways().moreMinutes()).as("nobody calls them now anyway").isZero();

        queue.minutes(60);
        page = PhonePage.find(queue.state, "of the later", waits, queue.now).orElseThrow();
        waiting = (PhonePage.Waiting) page.stage();
        assertThat(waiting.heldUntil()).isNull();
        assertThat(waiting.likely()).isNotNull();
    }

    @Test
    void aPromiseThatHasPassedIsAdmitted() {
        var promised = ARRIVED.plus(STANDARD);
        assertThat(waiting(promised).late()).isFalse();
        assertThat(waiting(promised.plusMillis(1)).late()).isTrue();
    }

    @Test
    void timesAreTheSitesInSummerToo() {
        var july = Instant.parse("2026-07-01T09:10:59Z");
        var ticket = ticket(TicketStatus.CALLED, "en", "housing", july);
        assertThat(PhonePage.of(ticket, NOBODY, SITE, july, false, PhonePage.Ways.NONE).stage())
                .isEqualTo(new PhonePage.Called("Counter 4", LocalTime.of(10, 10), 2));
    }

    @ParameterizedTest
    @CsvSource({"en,Counter 4", "pl,Stanowisko 4", "ar,الشباك رقم 4"})
    void whoIsCalledSeesTheCountersOwnLabel(String language, String label) {
        assertThat(page(TicketStatus.CALLED, language, CALLED).stage())
                .isEqualTo(new PhonePage.Called(label, LocalTime.of(14, 27), 2));
        assertThat(page(TicketStatus.SERVING, language, CALLED).stage())
                .isEqualTo(new PhonePage.Serving(label));
    }

    @Test
    void everyEndHasItsOwnWords() {
        assertThat(page(TicketStatus.FINISHED, "en", CALLED).stage())
                .isEqualTo(new PhonePage.Finished());
        assertThat(page(TicketStatus.NO_SHOW, "en", CALLED).stage())
                .isEqualTo(new PhonePage.Missed(LocalTime.of(14, 27)));
        assertThat(page(TicketStatus.CANCELLED, "en", CALLED).stage())
                .isEqualTo(new PhonePage.Cancelled());
        assertThat(page(TicketStatus.ABANDONED, "en", CALLED).stage())
                .isEqualTo(new PhonePage.Left());
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnEndedTicketShowsAnEnd(TicketStatus status) {
        assertThat(page(status, "en", CALLED).stage() instanceof PhonePage.Ended)
                .isEqualTo(status.ended());
    }

    @Test
    void whoIsSetAsideIsNotSaidToWait() {
        assertThat(page(TicketStatus.PARKED, "en", CALLED).stage())
                .isEqualTo(new PhonePage.Parked());
    }

    @Test
    void aMissedVisitIsOverOnlyWhenNobodyCanBringItBack() {
        var queue = new TestQueue();
        queue.dana(new Command.SignIn(TestQueue.FOUR));
        var ticket = queue.issue("housing", "en", "of the missed");
        queue.dana(new Command.CallChosen(ticket.id(), TestQueue.FOUR));
        queue.dana(new Command.NoShow(ticket.id()));
        queue.minutes(30);
        var missed = found(queue);
        assertThat(missed.stage()).isInstanceOf(PhonePage.Missed.class);
        assertThat(missed.over()).isFalse();

        queue.dana(new Command.Revive(ticket.id()));
        assertThat(found(queue).stage()).isInstanceOf(PhonePage.Waiting.class);
        queue.dana(new Command.Undo(ticket.id()));
        queue.seconds(1);
        assertThat(found(queue).over()).isTrue();
    }

    @Test
    void whoWaitsSeesTheirOwnRangeAndWhoWillReallyGoFirst() {
        var queue = new TestQueue();
        queue.issue("housing", "en", "of the first");
        var ticket = queue.issue("housing", "en", "of the missed");
        assertThat(waiting(queue).ahead()).isEqualTo(1);
        assertThat(waiting(queue).likely()).isNull();

        waits.say(ticket.id(), 3, 11, 16, 23);
        assertThat(waiting(queue).ahead()).isEqualTo(3);
        assertThat(waiting(queue).likely()).isEqualTo(new Minutes(10, 15, 25));
    }

    private PhonePage.Waiting waiting(TestQueue queue) {
        return (PhonePage.Waiting) found(queue).stage();
    }

    private PhonePage found(TestQueue queue) {
        return PhonePage.find(queue.state, "of the missed", waits, queue.now).orElseThrow();
    }

    @Test
    void aLanguageWithoutTranslationGetsTheHousesOwn() {
        assertThat(page(TicketStatus.WAITING, "fr", ARRIVED).language().value()).isEqualTo("en");
        assertThat(page(TicketStatus.WAITING, "ar-EG", ARRIVED).language().value()).isEqualTo("ar");
    }

    /** The site file may have changed since the ticket was issued. */
    @Test
    void aServiceNobodyKnowsAnyMoreStillHasAPage() {
        var ticket = ticket(TicketStatus.WAITING, "en", "gone", ARRIVED);
        var page = PhonePage.of(ticket, NOBODY, SITE, ARRIVED, false, PhonePage.Ways.NONE);
        assertThat(page.service()).isEqualTo("gone");
        assertThat(((PhonePage.Waiting) page.stage()).place()).isEqualTo("Civic Centre");
    }

    private static foyer.server.sites.Service service(String code) {
        return SITE.getService(new ServiceCode(code));
    }

    private static PhonePage.Waiting waiting(Instant now) {
        return (PhonePage.Waiting) page(TicketStatus.WAITING, "en", now).stage();
    }

    private static PhonePage page(TicketStatus status, String language, Instant now) {
        return PhonePage.of(
                ticket(status, language, "housing", CALLED),
                FOUR,
                SITE,
                now,
                false,
                PhonePage.Ways.NONE);
    }

    static Ticket ticket(TicketStatus status, String language, String service, Instant called) {
        var code = new ServiceCode(service);
        var origin =
                new Origin(
                        new IntentId("00000000-0000-4000-8000-000000000001"),
                        new Actor.Node(Hall.KIOSK),
                        code,
                        new LanguageCode(language),
                        "hash",
                        ARRIVED,
                        true);
        var neverCalled = EnumSet.of(TicketStatus.WAITING, TicketStatus.ABANDONED);
        return new Ticket(
                new TicketId("20261123-0000042"),
                SITE.businessDay(ARRIVED),
                origin,
                new TicketNumber("H042"),
                null,
                true,
                ARRIVED,
                ARRIVED.plus(STANDARD),
                status,
                neverCalled.contains(status) ? null : call(code, called),
                null,
                status.ended() ? called : null);
    }

    private static Call call(ServiceCode service, Instant at) {
        return new Call(
                new CallId("20261123-0000042.2"),
                2,
                new CounterId("4"),
                new StaffId("s-4"),
                at,
                new CallReason(
                        CallReason.Rule.EARLIEST_PROMISE,
                        service,
                        ARRIVED,
                        STANDARD,
                        ARRIVED.plus(STANDARD),
                        null),
                null);
    }
}
