package foyer.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody.Survey;
import foyer.contract.AskBody.Survey.Settled;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five questions and a number, each of which can be left out. */
class VisitSurveyTest {
    private static final By BY =
            new By(
                    new LanguageCode("en"),
                    new IntentId(new UUID(1, 2).toString()),
                    LinkToken.of(new byte[16]));

    private final VisitSurvey journey = new VisitSurvey();

    /** All questions, answered by these; the others are left out. */
    private Answers answered(Map<String, String> given, List<String> asked) {
        var answers = Answers.NONE;
        for (var next = journey.next(answers); next.isPresent(); next = journey.next(answers)) {
            var question = next.get();
            assertThat(question.optional()).as(question.key()).isTrue();
            asked.add(question.key());
            answers = answers.with(question.key(), given.getOrDefault(question.key(), ""));
        }
        return answers;
    }

    private Wanted wanted(Map<String, String> given) {
        return journey.wanted(answered(given, new ArrayList<>()), BY);
    }

    private Survey survey(Map<String, String> given) {
        return (Survey) ((Wanted.Post) wanted(given)).body();
    }

    @Test
    void theQuestionsOfThePhonePageAndThenTheTicket() {
        var asked = new ArrayList<String>();
        answered(Map.of("welcome", "5"), asked);
        assertThat(asked)
                .containsExactly("welcome", "waiting", "efficiency", "result", "settled", "ticket");
    }

    @Test
    void allAnswersReachTheServer() {
        var given =
                Map.of(
                        "welcome", "5",
                        "waiting", "1",
                        "efficiency", "4",
                        "result", "3",
                        "settled", "no",
                        "ticket", "H042");
        assertThat(survey(given))
                .isEqualTo(new Survey(new TicketNumber("H042"), 5, 1, 4, 3, Settled.NO));
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        assertThat(survey(Map.of("waiting", "2")))
                .isEqualTo(new Survey(null, null, 2, null, null, Settled.UNSAID));
        assertThat(survey(Map.of("settled", "yes")))
                .isEqualTo(new Survey(null, null, null, null, null, Settled.YES));
    }

    @Test
    void whoeverLeavesOutEverythingIsNotAskedForATicketAndNothingIsSent() {
        var asked = new ArrayList<String>();
        var answers = answered(Map.of(), asked);
        assertThat(asked).doesNotContain("ticket").hasSize(5);
        assertThat(journey.wanted(answers, BY))
                .isEqualTo(new Wanted.Tell(Result.Said.plain("empty", Result.Tone.INFO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "HHHH1", "H", "K3041234567", "000"})
    void whatIsNoTicketCostsNoAnswers(String typed) {
        assertThat(survey(Map.of("welcome", "4", "ticket", typed)).ticket()).isNull();
    }

    @Test
    void onlyADiskThatFailsIsHeardOf() {
        assertThat(journey.result(Answers.NONE, new Heard.NotKept()))
                .isEqualTo(Result.Said.plain("failed", Result.Tone.WARN));
    }
}
