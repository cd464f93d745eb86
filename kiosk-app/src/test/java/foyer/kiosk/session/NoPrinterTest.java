package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A kiosk that was never meant to print. */
class NoPrinterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:07:00Z");
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));

    private final SessionRules rules = SessionRules.withoutPrinter(PACE);
    private final List<Effect> effects = new ArrayList<>();
    private Session session = Session.start(Menus.open());
    private Duration clock = Duration.ZERO;
    private long ids;

    @Test
    void theTicketNeverSpeaksOfPaperAndIsStillPutThrough() {
        var issue = ticketed();
        assertThat(paper()).isEqualTo(Paper.NEVER);
        assertThat(effects)
                .as("the ticket is closed by it")
                .anyMatch(Effect.Print.class::isInstance);
        step(new Input.PaperCame(issue, false));
        assertThat(paper()).isEqualTo(Paper.NEVER);
    }

    @Test
    void neitherBehindAWarning() {
        var issue = ticketed();
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        step(new Input.PaperCame(issue, false));
        touch(Simple.STILL_HERE);
        assertThat(paper()).isEqualTo(Paper.NEVER);
    }

    private Paper paper() {
        return ((Screen.Ticket) session.screen()).paper();
    }

    private IntentId ticketed() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenGroup("homes"));
        touch(new Action.OpenService(Menus.HOUSING));
        touch(Simple.WAIT_HERE);
        var issue = ((Screen.Issuing) session.screen()).issue();
        var number = new TicketNumber("H042");
        step(new Input.Answered(issue, new Reply.Issued(number, NOW, 6)));
        step(new Input.NumberKept(issue, number, true, NOW));
        return issue;
    }

    private void touch(Action action) {
        clock = clock.plusSeconds(1);
        step(new Input.Touch(session.instance(), clock, action, fresh()));
    }

    private Input.Fresh fresh() {
        ids++;
        return new Input.Fresh(
                new IntentId(new UUID(0, ids).toString()), LinkToken.of(new byte[16]));
    }

    private void step(Input input) {
        var step = rules.step(session, input);
        session = step.session();
        effects.addAll(step.effects());
    }
}
