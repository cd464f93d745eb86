package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.kiosk.journey.Answers;
import foyer.kiosk.journey.By;
import foyer.kiosk.journey.Heard;
import foyer.kiosk.journey.Journey;
import foyer.kiosk.journey.Keys;
import foyer.kiosk.journey.Layer;
import foyer.kiosk.journey.Question;
import foyer.kiosk.journey.Refusal;
import foyer.kiosk.journey.Result;
import foyer.kiosk.journey.Wanted;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Input.Fresh;
import foyer.kiosk.session.Screen.Asking;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A journey from its first question to what comes of it. */
class JourneyRulesTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));
    private static final Fresh FRESH =
            new Fresh(new IntentId(new UUID(1, 2).toString()), LinkToken.of(new byte[16]));

    /** Asks the server for a code and says what it says. */
    private record Code() implements Journey {
        @Override
        public String name() {
            return "code";
        }

        @Override
        public Optional<Question> next(Answers answers) {
            if (!answers.has("how")) {
                return Optional.of(new Question.Pick("how", List.of("good", "bad")));
            }
            if (!answers.has("code")) {
                return Optional.of(new Question.Type("code", Keys.CODE, 8, false, true));
            }
            return answers.has("rate")
                    ? Optional.empty()
                    : Optional.of(new Question.Rate("rate", true));
        }

        @Override
        public Wanted wanted(Answers answers, By by) {
            return new Wanted.Reply(new AskBody.Help(by.language()));
        }

        @Override
        public Result result(Answers answers, Heard heard) {
            return switch (heard) {
                case Heard.Answered(Answer.Done()) -> Result.Said.plain("found", Result.Tone.GOOD);
                case Heard.Answered _, Heard.Recalled _ -> new Result.Again("code", "unknown");
                case Heard.Silence() -> Result.Said.plain("away", Result.Tone.WARN);
                case Heard.NotKept() -> Result.Said.plain("failed", Result.Tone.WARN);
            };
        }
    }

    private final SessionRules rules = new SessionRules(PACE);
    private final JourneyRules journeys = new JourneyRules(rules, new TicketRules(rules));
    private Session session = Session.start(Menus.open());
    private Duration clock = Duration.ZERO;
    private Step last = Step.stay(session);

    private void begin() {
        last = journeys.go(session, new Code(), Answers.NONE, FRESH);
        session = last.session();
    }

    private void step(Input input) {
        last = rules.step(session, input);
        session = last.session();
    }

    private void touch(Action action) {
        clock = clock.plusSeconds(1);
        step(new Input.Touch(session.instance(), clock, action, FRESH));
    }

    private void write(String text) {
        step(new Input.Typed(session.instance(), text, FRESH));
    }

    private Asking asking() {
        return (Asking) session.screen();
    }

    private void allAnswered() {
        begin();
        touch(new Action.Pick("good"));
        write("ab12\n");
        touch(new Action.Rate(4));
        assertThat(session.screen()).isInstanceOf(Screen.Sending.class);
    }

    @Test
    void eachAnswerLeadsToTheNextQuestionAndTheLastToTheServer() {
        allAnswered();
        var sending = (Screen.Sending) session.screen();
        assertThat(sending.answers().given())
                .containsEntry("how", "good")
                .containsEntry("code", "AB12")
                .containsEntry("rate", "4");
        assertThat(last.effects())
                .contains(
                        new Effect.Ask(
                                FRESH.intent(),
                                new Effect.Wish.OfJourney(
                                        new AskBody.Help(session.visitor().language()))));
        step(new Input.Answered(FRESH.intent(), new Reply.Done()));
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("found");
    }

    @Test
    void backGoesToTheQuestionBeforeWithItsAnswerAndOutOfTheFirst() {
        begin();
        touch(new Action.Pick("good"));
        write("AB\n");
        assertThat(asking().question().key()).isEqualTo("rate");
        touch(Simple.BACK);
        assertThat(asking().draft().text()).isEqualTo("AB");
        touch(Simple.BACK);
        assertThat(asking().question().key()).isEqualTo("how");
        assertThat(asking().answers()).isEqualTo(Answers.NONE);
        touch(Simple.BACK);
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
    }

    @Test
    void aCodeThatIsUnknownIsAskedForAgainWithWhatWasTyped() {
        allAnswered();
        step(new Input.Answered(FRESH.intent(), new Reply.Refused(false, "UNKNOWN_CODE")));
        assertThat(asking().again()).isEqualTo("unknown");
        assertThat(asking().draft().text()).isEqualTo("AB12");
        assertThat(asking().answers().given()).containsOnlyKeys("how");
    }

    @Test
    void silenceIsSaidAndTheWishIsGivenUp() {
        allAnswered();
        step(new Input.TimeUp(session.instance(), Timer.PATIENCE));
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("away");
        assertThat(last.effects()).contains(new Effect.Abandon(FRESH.intent()));
    }

    @Test
    void withoutTheServerNothingIsAskedThatOnlyItCouldAnswer() {
        step(new Input.MenuChanged(Menus.offline()));
        begin();
        touch(new Action.Pick("good"));
        write("AB\n");
        touch(Simple.NEXT);
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("away");
        assertThat(last.effects()).noneMatch(Effect.Ask.class::isInstance);
    }

    @Test
    void aDiskThatFailsIsSaid() {
        allAnswered();
        step(new Input.NotKept(FRESH.intent()));
        assertThat(((Screen.Outcome) session.screen()).said().name()).isEqualTo("failed");
    }

    @Test
    void whatIsMissingIsSaidAndSkippingOnlyGoesWhereItMay() {
        begin();
        touch(Simple.NEXT);
        assertThat(asking().question().key()).isEqualTo("how");
        touch(new Action.Pick("neither"));
        assertThat(asking().question().key()).isEqualTo("how");
        touch(new Action.Pick("bad"));
        touch(Simple.NEXT);
        assertThat(asking().draft().refused()).isEqualTo(Refusal.NEEDED);
    }

    @Test
    void aScannerGivesTheWholeAnswerOrIsToldThatItIsNone() {
        begin();
        touch(new Action.Pick("good"));
        write("https://cinema.example/1\n");
        assertThat(asking().draft().refused()).isEqualTo(Refusal.NOT_THIS_CODE);
        assertThat(asking().draft().text()).isEmpty();
        write("ABCD1234\n");
        assertThat(asking().answers().find("code")).contains("ABCD1234");
    }

    @Test
    void whyASignWasNotTakenIsStillSaidWhenOthersFollowAtOnce() {
        begin();
        touch(new Action.Pick("good"));
        write("a<b");
        assertThat(asking().draft().text()).isEqualTo("AB");
        assertThat(asking().draft().refused()).isEqualTo(Refusal.NOT_IN_A_CODE);
    }

    @Test
    void aFastHandLosesNoLetterAndOneHammeringFingerIsOneTouch() {
        begin();
        touch(new Action.Pick("good"));
        for (int i = 0; i < 5; i++) {
            clock = clock.plusMillis(60);
            step(new Input.Touch(session.instance(), clock, new Action.Type("a"), FRESH));
        }
        assertThat(asking().draft().text()).hasSize(4 + 1);
        clock = clock.plusMillis(10);
        step(new Input.Touch(session.instance(), clock, new Action.Type("a"), FRESH));
        assertThat(asking().draft().text()).hasSize(5);
    }

    /** A keyboard is not what the finger is on, and has another clock. */
    @Test
    void aSignOfAKeyboardMakesNoTwoTouchesOfOneFinger() {
        begin();
        touch(new Action.Pick("good"));
        touch(new Action.Type("a"));
        write("b");
        clock = clock.plusMillis(10);
        step(new Input.Touch(session.instance(), clock, new Action.Type("c"), FRESH));
        assertThat(asking().draft().text()).isEqualTo("AB");
    }

    @Test
    void otherKeysAreAnotherScreenWithTheSameAnswer() {
        begin();
        touch(new Action.Pick("good"));
        write("a");
        long instance = session.instance();
        touch(new Action.Turn(Layer.LATIN));
        assertThat(session.instance()).isGreaterThan(instance);
        assertThat(asking().draft().text()).isEqualTo("A");
    }

    @Test
    void idlingForgetsEverythingAndAKeyStops() {
        begin();
        touch(new Action.Pick("good"));
        write("SECRET");
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        assertThat(session.screen()).isInstanceOf(Screen.IdleWarning.class);
        write("x");
        assertThat(asking().draft().text()).isEqualTo("SECRET");
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        step(new Input.TimeUp(session.instance(), Timer.LEAVE));
        assertThat(session.screen()).isEqualTo(new Screen.Attract(0));
        assertThat(last.effects()).contains(new Effect.ClearEverything());
        assertThat(session.toString()).doesNotContain("SECRET");
    }
}
