package foyer.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentTest {
    private static final By BY =
            new By(
                    new LanguageCode("pl"),
                    new IntentId("00000000-0000-4000-8000-0123456789ab"),
                    LinkToken.of(new byte[16]));
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-11-23T09:45:00Z");
    private static final Answer.Booking BOOKING =
            new Answer.Booking(new AppointmentId("a-1"), new ServiceCode("housing"), TEN);
    private static final Answers NUMBER = Answers.NONE.with("number", "KMT497QX");
    private static final Answers NAMED =
            Answers.NONE.with("number", "").with("name", "Nowak").with("time", "1030");

    private static String asked(Journey journey, Answers answers) {
        return journey.next(answers).map(Question::key).orElse("nothing");
    }

    private static Answer.Appointment told(AppointmentFit fit) {
        return told(fit, null, null);
    }

    private static Answer.Appointment told(
            AppointmentFit fit, @Nullable TicketNumber held, @Nullable Texts place) {
        return new Answer.Appointment(fit, BOOKING, OPENS, held, place);
    }

    private static Result answered(Answers answers, Answer.Appointment told) {
        return new Appointment().result(answers, new Heard.Answered(told));
    }

    @Test
    void whoeverShowsACodeIsAskedNothingElse() {
        var journey = new Appointment();
        assertThat(asked(journey, Answers.NONE)).isEqualTo("number");
        assertThat(asked(journey, NUMBER)).isEqualTo("nothing");
        assertThat(journey.wanted(NUMBER, BY))
                .isEqualTo(
                        new Wanted.Recalled(
                                new AskBody.FindAppointment(AppointmentKey.shown("KMT497QX"))));
    }

    @Test
    void whoeverHasNeitherCodeNorNumberIsLookedForByNameAndTime() {
        var journey = new Appointment();
        var none = Answers.NONE.with("number", "");
        assertThat(asked(journey, none)).isEqualTo("name");
        assertThat(asked(journey, none.with("name", "Nowak"))).isEqualTo("time");
        assertThat(asked(journey, NAMED)).isEqualTo("nothing");
        assertThat(journey.wanted(NAMED, BY))
                .isEqualTo(
                        new Wanted.Recalled(
                                new AskBody.FindAppointment(
                                        AppointmentKey.named("Nowak", LocalTime.of(10, 30)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "103", "2400", "1060", "9999"})
    void whatIsNoTimeOfDayIsAskedForAgain(String typed) {
        assertThat(new Appointment().wanted(NAMED.with("time", typed), BY))
                .isEqualTo(new Wanted.Again("time", "no-time"));
    }

    @Test
    void whatNothingCanBeKnownByIsAskedForAgainAndNobodyElse() {
        assertThat(new Appointment().wanted(Answers.NONE.with("number", "7"), BY))
                .isEqualTo(new Wanted.Again("number", "unknown"));
        // A name without a letter that counts.
        assertThat(new Appointment().wanted(NAMED.with("name", "-"), BY))
                .isEqualTo(new Wanted.Again("name", "unknown"));
    }

    @ParameterizedTest
    @CsvSource({"ON_TIME, in-time, left", "EARLY, early, back", "LATE, late, left"})
    void whatIsFoundIsReadBeforeAnybodyChecksInWithIt(
            AppointmentFit fit, String question, String otherwise) {
        var found = (Result.Further) answered(NUMBER, told(fit));
        assertThat(found.journey().next(found.answers()))
                .hasValue(
                        new Question.Pick(
                                question,
                                List.of("check-in", "leave"),
                                false,
                                new About(TEN, OPENS, null)));
        var yes = found.answers().with(question, "check-in");
        assertThat(asked(found.journey(), yes)).isEqualTo("nothing");
        assertThat(found.journey().wanted(yes, BY)).isEqualTo(new Wanted.Ticket(BOOKING));
        var no = found.answers().with(question, "leave");
        var said = ((Wanted.Tell) found.journey().wanted(no, BY)).said();
        assertThat(said.name()).isEqualTo(otherwise);
        assertThat(said.about()).isEqualTo(new About(TEN, OPENS, null));
    }

    /** After going back and typing another number, what was found counts no more. */
    @Test
    void anotherNumberIsLookedUpAnew() {
        var found = (Result.Further) answered(NUMBER, told(AppointmentFit.ON_TIME));
        var other = Answers.NONE.with("number", "10447");
        assertThat(asked(found.journey(), other)).isEqualTo("nothing");
        assertThat(found.journey().wanted(other, BY))
                .isEqualTo(
                        new Wanted.Recalled(
                                new AskBody.FindAppointment(AppointmentKey.shown("10447"))));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_PAST, day-past, WARN",
        "DAY_TO_COME, day-to-come, INFO",
        "OTHER_SITE, other-house, WARN",
        "CANCELLED, cancelled, WARN",
        "CHECKED_IN, already, INFO",
        "SEVERAL, several, INFO",
        "TOO_MANY_TRIES, tries, WARN"
    })
    void whatDoesNotFitIsSaidAndWhatToDo(AppointmentFit fit, String said, Result.Tone tone) {
        var result = (Result.Said) answered(NUMBER, told(fit));
        assertThat(result.name()).isEqualTo(said);
        assertThat(result.tone()).isEqualTo(tone);
    }

    @Test
    void anotherOfficeIsNamedWhereItIsKnown() {
        var there = Texts.of(new LanguageCode("en"), "Town hall");
        var said = (Result.Said) answered(NUMBER, told(AppointmentFit.OTHER_SITE, null, there));
        assertThat(said.name()).isEqualTo("other-site");
        assertThat(said.about()).isEqualTo(new About(TEN, OPENS, there));
    }

    @Test
    void theNumberIsShownAgainWhereTheServerTellsIt() {
        var number = new TicketNumber("H042");
        var said = (Result.Said) answered(NUMBER, told(AppointmentFit.CHECKED_IN, number, null));
        assertThat(said.code()).isEqualTo("H042");
    }

    @Test
    void whatIsUnknownIsAskedForAgain() {
        var unknown = new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null);
        assertThat(answered(NUMBER, unknown)).isEqualTo(new Result.Again("number", "unknown"));
        assertThat(answered(NAMED, unknown)).isEqualTo(new Result.Again("name", "unknown"));
    }

    @Test
    void withoutTheServerWhatTheKioskKnowsCountsAndWhatItDoesNotIsNotCalledUnknown() {
        var known = new Heard.Recalled(told(AppointmentFit.EARLY));
        assertThat(new Appointment().result(NUMBER, known)).isInstanceOf(Result.Further.class);
        var unknown =
                new Heard.Recalled(
                        new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null));
        for (var heard : List.of(unknown, new Heard.Silence())) {
            assertThat(new Appointment().result(NUMBER, heard))
                    .isEqualTo(Result.Said.plain("alone", Result.Tone.INFO));
        }
    }

    /** Whatever a server says, a visitor is told something. */
    @ParameterizedTest
    @EnumSource(AppointmentFit.class)
    void anAnswerWithoutItsAppointmentIsNoDeadEnd(AppointmentFit fit) {
        var bare = new Answer.Appointment(fit, null, null, null, null);
        assertThat(answered(NUMBER, bare)).isNotInstanceOf(Result.Further.class);
    }

    @Test
    void aCheckInThatIsRefusedIsExplained() {
        assertThat(Appointment.refused("APPOINTMENT_CHECKED_IN").orElseThrow().name())
                .isEqualTo("already");
        assertThat(Appointment.refused("APPOINTMENT_NOT_TODAY").orElseThrow().name())
                .isEqualTo("changed");
        assertThat(Appointment.refused("NUMBERS_EXHAUSTED")).isEmpty();
    }

    @Test
    void aCodeIsScannedAsItStandsOnTheLetter() {
        var journey = new Appointment();
        var question = (Question.Type) journey.next(Answers.NONE).orElseThrow();
        assertThat(journey.scanned(question, "kmt-4 97qx")).hasValue("KMT497QX");
        assertThat(journey.scanned(question, "?")).isEmpty();
        var name = (Question.Type) journey.next(Answers.NONE.with("number", "")).orElseThrow();
        assertThat(journey.scanned(name, "KMT497QX")).isEmpty();
    }

    @Test
    void nothingOfAPersonIsInWhatALogShows() {
        var found = (Result.Further) answered(NUMBER, told(AppointmentFit.EARLY));
        assertThat(found.toString()).doesNotContain("KMT497QX");
    }
}
