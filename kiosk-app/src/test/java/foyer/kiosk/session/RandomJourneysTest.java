package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.kiosk.journey.Question;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Input.Fresh;
import foyer.kiosk.speech.Line;
import foyer.kiosk.speech.Script;
import foyer.kiosk.speech.Words;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is touched and typed in a journey: bounded, and nothing of it stays. */
class RandomJourneysTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));
    private static final List<Key> KEYS = List.of(Key.values());
    private static final List<String> WRITTEN =
            List.of("a", "Ż", "\b", "\n", "😀", "<script>", "anna@example.org\n", "07700900123\n");

    private final SessionRules rules = new SessionRules(PACE);
    private Session session = Session.start(Menus.open(), true);
    private Duration clock = Duration.ZERO;
    private int told;
    private int surveyed;
    private int printed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20261123})
    void everyJourneyEndsAndNothingOfItStays(long seed) {
        var random = new Random(seed);
        for (int visit = 0; visit < 120; visit++) {
            touch(new Action.ChooseLanguage(random.nextBoolean() ? Menus.EN : Menus.AR), random);
            touch(new Action.OpenEntry(random.nextBoolean() ? "tell-us" : "survey"), random);
            assertThat(session.screen()).isInstanceOf(Screen.Asking.class);
            for (int turn = 0; turn < 40 && !isAtTheWelcome(); turn++) {
                turn(random);
                bounded();
            }
            leave(seed);
        }
        assertThat(told).as("some are told, seed %d", seed).isGreaterThan(3);
        assertThat(printed).isEqualTo(told);
        assertThat(surveyed).as("some say how it was, seed %d", seed).isGreaterThan(3);
    }

    private boolean isAtTheWelcome() {
        return session.screen() instanceof Screen.Attract;
    }

    private void turn(Random random) {
        if (session.screen() instanceof Screen.Sending sending) {
            step(
                    random.nextInt(10) == 0
                            ? new Input.NotKept(sending.intent())
                            : new Input.Kept(sending.intent()));
        } else if (random.nextInt(5) == 0) {
            var text = WRITTEN.get(random.nextInt(WRITTEN.size()));
            step(new Input.Typed(session.instance(), text, fresh(random)));
        } else if (random.nextInt(12) == 0) {
            var key = KEYS.get(random.nextInt(KEYS.size()));
            step(new Input.Pressed(session.instance(), key, fresh(random)));
        } else {
            touch(action(random), random);
        }
    }

    /** Mostly on, sometimes anything the screen has. */
    private Action action(Random random) {
        var offered = Choices.of(session);
        boolean types =
                session.screen() instanceof Screen.Asking asking
                        && asking.question() instanceof Question.Type;
        if (types && random.nextInt(3) == 0) {
            return Simple.NEXT;
        }
        int bar = random.nextInt(15) == 0 ? 0 : Math.min(6, offered.size() - 1);
        return offered.isEmpty()
                ? Simple.STILL_HERE
                : offered.get(random.nextInt(Math.max(1, offered.size() - bar)));
    }

    private void touch(Action action, Random random) {
        step(new Input.Touch(session.instance(), later(), action, fresh(random)));
    }

    private Duration later() {
        clock = clock.plusMillis(250);
        return clock;
    }

    private void step(Input input) {
        var step = rules.step(session, input);
        session = step.session();
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Ask(_, Effect.Wish.OfJourney(AskBody.Tell tell)) ->
                        assertThat(tell.text()).isNotBlank();
                case Effect.Ask(_, Effect.Wish.OfJourney(AskBody.Survey _)) -> surveyed++;
                case Effect.PrintSlip(_, _, var said, _) -> {
                    assertThat(said.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
                    printed++;
                }
                case Effect.Speak(var what) -> heardByWhomItMay(what);
                default -> {}
            }
        }
        told += session.screen() instanceof Screen.Outcome && isNew(step) ? 1 : 0;
    }

    private static boolean isNew(Step step) {
        return step.effects().stream().anyMatch(Effect.PrintSlip.class::isInstance);
    }

    private void heardByWhomItMay(Saying what) {
        if (!session.keypad().headset()) {
            assertThat(Script.of(session, what))
                    .noneMatch(Line::forOneOnly)
                    .noneMatch(line -> line.words() instanceof Words.Spelled);
        }
    }

    private void bounded() {
        if (session.screen()
                instanceof Screen.Asking(_, var answers, Question.Type type, var draft, _, _)) {
            assertThat(draft.text().codePoints().count()).isLessThanOrEqualTo(type.max());
            assertThat(answers.given()).hasSizeLessThan(10);
        }
    }

    /** Idle, then idle again: as nobody had ever been there. */
    private void leave(long seed) {
        for (int i = 0; i < 8 && !isAtTheWelcome(); i++) {
            if (session.screen() instanceof Screen.Sending) {
                step(new Input.TimeUp(session.instance(), Timer.PATIENCE));
            }
            step(new Input.TimeUp(session.instance(), Timer.IDLE));
            step(new Input.TimeUp(session.instance(), Timer.STUCK));
            step(new Input.TimeUp(session.instance(), Timer.LEAVE));
            step(new Input.TimeUp(session.instance(), Timer.PATIENCE));
        }
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        var fresh = Session.start(session.menu(), true);
        assertThat(session.screen()).as("seed %d", seed).isEqualTo(fresh.screen());
        assertThat(session.visitor()).as("seed %d", seed).isEqualTo(fresh.visitor());
        assertThat(session.keypad().focus()).as("seed %d", seed).isNull();
    }

    private static Fresh fresh(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new Fresh(
                new IntentId(new UUID(random.nextLong(), random.nextLong()).toString()),
                LinkToken.of(bytes));
    }
}
