package foyer.server.floor.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.KeyHash;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketNumber;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.store.AppointmentFile;
import foyer.server.fleet.Principal;
import foyer.server.floor.CheckIns;
import foyer.server.floor.FloorViews;
import foyer.server.ticketing.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A kiosk asks for appointments and checks people in, over the real broker, journal and file. */
class AppointmentsOverTheLinkTest extends LinkedFloor {
    private static final ServiceCode HOUSING = new ServiceCode("housing");
    private static final AppointmentKey CODE = AppointmentKey.code("KMT497QX");
    private static final SiteId ELSEWHERE = new SiteId("town-hall");

    private AppointmentFile book;

    @Override
    FloorLink floor() {
        try {
            book = AppointmentFile.open(dir.resolve("appointments-" + boot + ".db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var checkIns = new CheckIns(loop, book, Map.of(ELSEWHERE, site.name()), new Random(5));
        return new FloorLink(
                loop,
                new FloorViews(site, SERVER, "http://127.0.0.1:8080/t/"),
                watch,
                settings(Principal.Server.name(SERVER)),
                site.id(),
                SERVER,
                boot,
                clock,
                checkIns,
                checkIns::wants);
    }

    @AfterEach
    void closeBook() {
        book.close();
    }

    private Appointment booked(SiteId where, String id, AppointmentKey code, Instant at)
            throws IOException {
        var one =
                new Appointment(
                        new AppointmentId(id),
                        where,
                        HOUSING,
                        at.truncatedTo(ChronoUnit.MILLIS),
                        code,
                        AppointmentKey.reference("10447"),
                        null,
                        "Anna Nowak",
                        null,
                        List.of(),
                        false);
        assertThat(book.tryWrite(List.of(one))).isTrue();
        return one;
    }

    private Answer.Appointment find(AppointmentKey key) {
        var ask = ask(new AskBody.FindAppointment(key));
        send(ask);
        return (Answer.Appointment) answerTo(ask.intent());
    }

    private Ask checkIn(Appointment one) {
        return ask(
                new AskBody.CheckIn(
                        one.id(),
                        one.service(),
                        new LanguageCode("pl"),
                        LinkToken.of(new byte[16])));
    }

    @Test
    void whoeverIsFoundChecksInAndHasOneTicketWithTheirTime() throws Exception {
        var one = booked(site.id(), "a", CODE, clock.instant());
        var found = find(CODE);
        assertThat(found.fit()).isEqualTo(AppointmentFit.ON_TIME);
        assertThat(found.booking())
                .isEqualTo(new Answer.Booking(one.id(), HOUSING, one.startsAt()));

        var ask = checkIn(one);
        send(ask);
        var issued = (Answer.Issued) answerTo(ask.intent());
        send(ask);
        await().until(() -> answers().size() == 3);
        assertThat(bodies().getLast()).isEqualTo(issued);
        Ticket ticket = loop.read(state -> state.findTicket(issued.ticket()).orElseThrow());
        assertThat(ticket.wants().appointment()).isEqualTo(one.startsAt());
        assertThat(issued.promisedAt()).isEqualTo(one.startsAt().plus(Duration.ofMinutes(5)));

        var again = find(CODE);
        assertThat(again.fit()).isEqualTo(AppointmentFit.CHECKED_IN);
        assertThat(again.held()).isEqualTo(issued.number());
        assertThat(find(AppointmentKey.reference("10447")).held()).isNull();

        var second = checkIn(one);
        send(second);
        assertThat(refusal(second.intent()).reason()).isEqualTo("APPOINTMENT_CHECKED_IN");
        assertThat(waiting("housing")).isEqualTo(1);
    }

    @Test
    void whoeverCheckedInWhileTheServerWasAwayIsMergedOnceWithTheirTimeAndNumber()
            throws Exception {
        var one = booked(site.id(), "a", CODE, clock.instant());
        var lease = ask(new AskBody.Lease(null));
        send(lease);
        var band = ((Answer.Leased) answerTo(lease.intent())).bands().getFirst();
        var number = new TicketNumber("H" + band.first());
        var alone = checkIn(one);
        var late = new Ask(1, alone.intent(), KIOSK, 7, 600_000, true, alone.body());
        send(late);
        var numbered = ask(new AskBody.Numbered(alone.intent(), number, band.businessDay()));
        send(numbered);
        send(late);
        send(numbered);
        assertThat(answerTo(numbered.intent())).isEqualTo(new Answer.Done());
        await().until(() -> answers().size() == 5);
        assertThat(waiting("housing")).isEqualTo(1);
        Ticket ticket = loop.read(s -> s.findTicketByIssue(alone.intent()).orElseThrow());
        assertThat(ticket.number()).isEqualTo(number);
        assertThat(ticket.wants().booking()).isEqualTo(one.id());
    }

    @Test
    void aCheckInWithAnAppointmentNobodyKnowsAnyMoreWaitsAsEverybodyDoes() throws Exception {
        var one = booked(site.id(), "a", CODE, clock.instant());
        book.delete(one.id());
        var ask = checkIn(one);
        send(ask);
        var issued = (Answer.Issued) answerTo(ask.intent());
        Ticket ticket = loop.read(state -> state.findTicket(issued.ticket()).orElseThrow());
        assertThat(ticket.wants().isNothing()).isTrue();
    }

    @Test
    void anotherSiteIsNamedAndACinemaTicketIsUnknownUntilTooManyWereTried() throws Exception {
        booked(ELSEWHERE, "b", CODE, clock.instant());
        var found = find(CODE);
        assertThat(found.fit()).isEqualTo(AppointmentFit.OTHER_SITE);
        assertThat(found.place()).isEqualTo(site.name());
        var cinema = AppointmentKey.code("ROW12SEAT7");
        for (int i = 0; i < 12; i++) {
            assertThat(find(cinema).fit()).isEqualTo(AppointmentFit.UNKNOWN);
        }
        assertThat(find(cinema).fit()).isEqualTo(AppointmentFit.TOO_MANY_TRIES);
        assertThat(find(CODE).fit())
                .as("a guess that is right tells a guesser nothing then")
                .isEqualTo(AppointmentFit.TOO_MANY_TRIES);
    }

    @Test
    void theDayIsListedWithoutAnybodysName() throws Exception {
        var one = booked(site.id(), "a", CODE, clock.instant());
        var ask = ask(new AskBody.ListAppointments(site.businessDay(clock.instant()), 0));
        send(ask);
        var page = (Answer.Appointments) answerTo(ask.intent());
        assertThat(page.following()).isNull();
        assertThat(page.known()).hasSize(1);
        assertThat(page.known().getFirst().keys()).contains(KeyHash.of(page.salt(), one.code()));
        assertThat(new String(answers().getLast().payload(), StandardCharsets.UTF_8))
                .doesNotContain("Nowak", "KMT497QX", "10447");
    }
}
