package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.kiosk.journey.Answers;
import foyer.kiosk.journey.Visit;
import foyer.kiosk.session.Input.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wish that is kept until the server has it and waited for a moment: a visitor signing in. */
class LastingWishTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));
    private static final IntentId INTENT = new IntentId("00000000-0000-4000-8000-0123456789ab");
    private static final Fresh FRESH = new Fresh(INTENT, LinkToken.of(new byte[16]));
    private static final Answers ANSWERED =
            Answers.NONE
                    .with("way", "arrive")
                    .with("visitor", "Ada Byron")
                    .with("organisation", "")
                    .with("host", "")
                    .with("help", "no");

    private final SessionRules rules = new SessionRules(PACE);
    private final JourneyRules journeys = new JourneyRules(rules, new TicketRules(rules));

    private Step sent(Menu menu) {
        return journeys.go(Session.start(menu), new Visit(), ANSWERED, FRESH);
    }

    private static List<Class<?>> kinds(Step step) {
        return step.effects().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static Screen.Outcome outcome(Step step) {
        return (Screen.Outcome) step.session().screen();
    }

    @Test
    void theAnswerIsWaitedForAndItsNumberPrinted() {
        var sent = sent(Menus.open());
        assertThat(kinds(sent)).contains(Effect.Ask.class);
        var kept = rules.step(sent.session(), new Input.Kept(INTENT));
        assertThat(kept.session().screen()).isInstanceOf(Screen.Sending.class);
        var welcomed =
                new Answer.Welcomed(12, BadgeCode.of(INTENT), Answer.Welcomed.HostTold.ON_ITS_WAY);
        var answered =
                rules.step(kept.session(), new Input.Answered(INTENT, new Reply.Heard(welcomed)));
        assertThat(outcome(answered).said().code()).isEqualTo("12");
        assertThat(outcome(answered).printing()).isEqualTo(INTENT);
        assertThat(kinds(answered)).contains(Effect.PrintSlip.class);
    }

    @Test
    void silenceGivesTheKiosksOwnNumberAndTheWishGoesOnBeingSent() {
        var sent = sent(Menus.open());
        var late =
                rules.step(
                        sent.session(),
                        new Input.TimeUp(sent.session().instance(), Timer.PATIENCE));
        assertThat(outcome(late).said().name()).isEqualTo("kept");
        assertThat(outcome(late).said().code()).isEqualTo(BadgeCode.of(INTENT).mark());
        assertThat(kinds(late))
                .contains(Effect.PrintSlip.class)
                .doesNotContain(Effect.Abandon.class);
    }

    @Test
    void withoutTheServerNothingIsWaitedForButTheDisk() {
        var sent = sent(Menus.offline());
        assertThat(sent.session().screen()).isInstanceOf(Screen.Sending.class);
        assertThat(kinds(sent)).contains(Effect.Ask.class);
        var kept = rules.step(sent.session(), new Input.Kept(INTENT));
        assertThat(outcome(kept).said().name()).isEqualTo("kept");
        assertThat(kinds(kept)).contains(Effect.PrintSlip.class);
    }

    @Test
    void whatTheDiskRefusesGivesNoBadge() {
        var sent = sent(Menus.offline());
        var failed = rules.step(sent.session(), new Input.NotKept(INTENT));
        assertThat(outcome(failed).said().name()).isEqualTo("failed");
        assertThat(kinds(failed)).doesNotContain(Effect.PrintSlip.class);
    }
}
