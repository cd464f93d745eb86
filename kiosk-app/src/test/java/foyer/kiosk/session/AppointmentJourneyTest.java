package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.journey.Appointment;
import foyer.kiosk.journey.Wanted;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.speech.Script;
import foyer.kiosk.speech.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the start screen to the ticket of somebody with an appointment. */
class AppointmentJourneyTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));
    private static final Instant AT = Instant.parse("2026-11-23T10:15:00Z");
    private static final AppointmentKey CODE = AppointmentKey.shown("KMT497QX");
    private static final Answer.Booking BOOKING =
            new Answer.Booking(new AppointmentId("a-1"), Menus.HOUSING, AT);

    private final SessionRules rules = new SessionRules(PACE);
    private Session session = Session.start(with(Menus.open()));
    private List<Effect> effects = List.of();
    private Duration clock = Duration.ZERO;
    private long ids;

    /** What the server or the kiosk itself tells. */
    private static Answer.Appointment told(AppointmentFit fit) {
        return new Answer.Appointment(fit, BOOKING, AT.minus(Duration.ofMinutes(15)), null, null);
    }

    private static Menu with(Menu menu) {
        return new Menu(
                menu.live(),
                menu.zone(),
                menu.phoneAddress(),
                menu.council(),
                menu.site(),
                menu.languages(),
                menu.groups(),
                menu.services(),
                menu.agencies(),
                Entries.of(List.of(Appointment.NAME), menu.live()),
                List.of(),
                Menu.Look.USUAL,
                Menu.Signed.NONE);
    }

    private Input.Fresh fresh() {
        ids++;
        return new Input.Fresh(
                new IntentId(new UUID(5, ids).toString()), LinkToken.of(new byte[16]));
    }

    private void input(Input input) {
        var step = rules.step(session, input);
        session = step.session();
        effects = step.effects();
    }

    private void touch(Action action) {
        clock = clock.plusSeconds(1);
        input(new Input.Touch(session.instance(), clock, action, fresh()));
    }

    private void scan(String code) {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenEntry(Appointment.NAME));
        input(new Input.Typed(session.instance(), code + "\n", fresh()));
    }

    private Screen.Sending sending() {
        return (Screen.Sending) session.screen();
    }

    private void checkIn() {
        touch(new Action.Pick("check-in"));
    }

    private Screen.Issuing issuing() {
        return (Screen.Issuing) session.screen();
    }

    @Test
    void aScanAndATouchAreATicket() {
        scan("kmt-497qx");
        var intent = sending().intent();
        assertThat(effects)
                .contains(
                        new Effect.Ask(
                                intent, new Wish.OfJourney(new AskBody.FindAppointment(CODE))));
        input(new Input.Answered(intent, new Reply.Heard(told(AppointmentFit.ON_TIME))));
        assertThat(((Screen.Asking) session.screen()).question().key()).isEqualTo("in-time");

        checkIn();
        assertThat(issuing().agreed()).isEqualTo(new Agreed.Appointment(AT));
        assertThat(issuing().numbering()).isFalse();
        assertThat(effects)
                .contains(
                        new Effect.Ask(
                                issuing().issue(),
                                new Wish.CheckIn(
                                        BOOKING.appointment(),
                                        Menus.HOUSING,
                                        Menus.EN,
                                        issuing().link(),
                                        List.of())));
        var number = new TicketNumber("H042");
        var issue = issuing().issue();
        input(new Input.Answered(issue, new Reply.Issued(number, AT, 0)));
        input(new Input.NumberKept(issue, number, true, AT));
        var ticket = (Screen.Ticket) session.screen();
        assertThat(ticket.given().appointedAt()).isEqualTo(AT);
    }

    @Test
    void withoutTheServerTheKioskLooksByItselfAndGivesANumberOfItsOwn() {
        session = Session.start(with(Menus.offline()));
        scan("KMT497QX");
        assertThat(effects)
                .contains(new Effect.Recall(sending().intent(), CODE))
                .noneMatch(Effect.Ask.class::isInstance);
        input(new Input.Recalled(sending().intent(), told(AppointmentFit.EARLY)));
        checkIn();
        assertThat(issuing().numbering()).isTrue();
        assertThat(effects)
                .anyMatch(one -> one instanceof Effect.Ask(_, Wish.CheckIn _))
                .contains(new Effect.KeepNumber(issuing().issue(), Menus.HOUSING, null));
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() {
        scan("KMT497QX");
        var sending = sending();
        input(new Input.TimeUp(session.instance(), Timer.PATIENCE));
        assertThat(effects)
                .containsExactly(
                        new Effect.Recall(sending.intent(), CODE),
                        new Effect.Abandon(sending.intent()));
        var unknown = new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null);
        input(new Input.Recalled(sending.intent(), unknown));
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("alone");
    }

    @Test
    void whatTheKioskKnowsOfAnotherQuestionChangesNothing() {
        scan("KMT497QX");
        var before = session;
        input(new Input.Recalled(fresh().intent(), told(AppointmentFit.ON_TIME)));
        assertThat(session).isEqualTo(before);
    }

    @Test
    void whoeverHasCheckedInMeanwhileIsToldSo() {
        scan("KMT497QX");
        input(
                new Input.Answered(
                        sending().intent(), new Reply.Heard(told(AppointmentFit.ON_TIME))));
        checkIn();
        input(
                new Input.Answered(
                        issuing().issue(), new Reply.Refused(false, "APPOINTMENT_CHECKED_IN")));
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("already");
    }

    @Test
    void aNumberNobodyKnowsIsAskedForAgainWithWhatWasTyped() {
        scan("KMT497QX");
        var unknown = new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null);
        input(new Input.Answered(sending().intent(), new Reply.Heard(unknown)));
        var asking = (Screen.Asking) session.screen();
        assertThat(asking.again()).isEqualTo("unknown");
        assertThat(asking.draft().text()).isEqualTo("KMT497QX");
    }

    @Test
    void aTimeThatIsNoneIsAskedForAgainAtOnce() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenEntry(Appointment.NAME));
        touch(Simple.NEXT);
        type("Nowak");
        type("2460");
        var asking = (Screen.Asking) session.screen();
        assertThat(asking.question().key()).isEqualTo("time");
        assertThat(asking.again()).isEqualTo("no-time");
        assertThat(effects).noneMatch(Effect.Ask.class::isInstance);
        input(new Input.Typed(session.instance(), "\b\b\b\b", fresh()));
        type("1030");
        assertThat(sending().wanted()).isInstanceOf(Wanted.Recalled.class);
    }

    private void type(String text) {
        for (int sign : (text + "\n").chars().toArray()) {
            var typed = Character.toString(sign);
            input(new Input.Typed(session.instance(), typed, fresh()));
        }
    }

    /** The site took the service from its list while somebody read what was found. */
    @Test
    void anAppointmentForAServiceThatIsGoneIsNoCrash() {
        scan("KMT497QX");
        var gone = new Answer.Booking(BOOKING.appointment(), new ServiceCode("gone"), AT);
        var told = new Answer.Appointment(AppointmentFit.ON_TIME, gone, AT, null, null);
        input(new Input.Answered(sending().intent(), new Reply.Heard(told)));
        checkIn();
        assertThat(session.screen()).isEqualTo(new Screen.Sorry(Screen.Trouble.REFUSED));
    }

    /** Aloud means that everybody in the room hears it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261123})
    void whateverIsTouchedTimesAndNumbersAreNotSaidAloudAndTicketsAreHad(long seed) {
        var random = new Random(seed);
        session = Session.start(with(Menus.open()), true);
        int tickets = 0;
        int asked = 0;
        for (int turn = 0; turn < 3_000; turn++) {
            turn(random);
            assertThat(Script.of(session, Saying.SCREEN))
                    .noneMatch(line -> line.words() instanceof Words.Agreed)
                    .noneMatch(line -> line.words() instanceof Words.Spelled)
                    .noneMatch(line -> line.words() instanceof Words.Signs);
            tickets += isAppointed() ? 1 : 0;
            asked += session.screen() instanceof Screen.Sending ? 1 : 0;
        }
        assertThat(asked).as("seed %d", seed).isGreaterThan(20);
        assertThat(tickets).as("seed %d", seed).isGreaterThan(5);
    }

    private boolean isAppointed() {
        return session.screen() instanceof Screen.Ticket(var given, _)
                && given.appointedAt() != null;
    }

    private void turn(Random random) {
        switch (session.screen()) {
            case Screen.Attract _ -> touch(new Action.ChooseLanguage(Menus.EN));
            case Screen.Groups _ -> touch(new Action.OpenEntry(Appointment.NAME));
            case Screen.Sending sending -> input(reply(sending, random));
            case Screen.Issuing issuing -> input(decided(issuing, random));
            default -> {
                if (random.nextInt(3) == 0) {
                    typeAny(random);
                } else {
                    // What only this screen has comes first.
                    var choices = Choices.of(session);
                    int among = random.nextBoolean() ? Math.min(3, choices.size()) : choices.size();
                    touch(choices.get(random.nextInt(among)));
                }
            }
        }
    }

    private void typeAny(Random random) {
        var written = List.of("KMT497QX\n", "7", "Nowak\n", "1030\n", "2460\n", "\b", "<", "\n");
        var text = written.get(random.nextInt(written.size()));
        input(new Input.Typed(session.instance(), text, fresh()));
    }

    private Input reply(Screen.Sending sending, Random random) {
        var fits = AppointmentFit.values();
        var told = told(fits[random.nextInt(fits.length)]);
        return switch (random.nextInt(5)) {
            case 0 -> new Input.TimeUp(session.instance(), Timer.PATIENCE);
            case 1 -> new Input.NotKept(sending.intent());
            case 2 -> new Input.Recalled(sending.intent(), told);
            default -> new Input.Answered(sending.intent(), new Reply.Heard(told));
        };
    }

    private Input decided(Screen.Issuing issuing, Random random) {
        var number = new TicketNumber("H042");
        if (issuing.numbering()) {
            return new Input.NumberKept(issuing.issue(), number, random.nextBoolean(), AT);
        }
        return random.nextInt(4) == 0
                ? new Input.Answered(
                        issuing.issue(), new Reply.Refused(false, "APPOINTMENT_NOT_TODAY"))
                : new Input.Answered(issuing.issue(), new Reply.Issued(number, AT, 0));
    }
}
