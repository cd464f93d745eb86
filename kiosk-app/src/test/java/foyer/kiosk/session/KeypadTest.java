package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole stay with nothing but the keypad. */
class KeypadTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));

    private final SessionRules rules = new SessionRules(PACE);
    private final List<Effect> effects = new ArrayList<>();
    private Session session = Session.start(Menus.open(), true);
    private Duration clock = Duration.ZERO;
    private long ids;

    @Test
    void theFirstKeyBeginsToSpeakAndChoosesNothing() {
        press(Key.CHOOSE);
        assertThat(session.screen()).isEqualTo(new Screen.Attract(0));
        assertThat(session.listens()).isTrue();
        assertThat(effects).contains(new Effect.Speak(Saying.BEGIN));
    }

    @Test
    void aHeadsetBeginsToSpeakAndPulledOutEndsAtOnce() {
        step(new Input.HeadsetPlugged());
        assertThat(effects).contains(new Effect.Speak(Saying.BEGIN));
        press(Key.NEXT);
        step(new Input.HeadsetPulled());
        assertThat(effects).contains(new Effect.Hush());
        assertThat(effects).noneMatch(Effect.Speak.class::isInstance);
        assertThat(session.listens()).isFalse();
        assertThat(session.keypad().focus()).isNull();
    }

    @Test
    void whoeverListensToAGoodbyeHasTimeToHearIt() {
        press(Key.NEXT);
        var goodbye = rules.show(session, new Screen.GivenBack());
        var time = PACE.goodbye().multipliedBy(2);
        assertThat(goodbye.effects())
                .contains(new Effect.StartTimer(goodbye.session().instance(), Timer.LEAVE, time));
    }

    @Test
    void listenTouchedBeginsAndEndsAndIsNotThereWithoutAVoice() {
        touch(Simple.LISTEN);
        assertThat(effects).contains(new Effect.Speak(Saying.BEGIN));
        touch(Simple.LISTEN);
        assertThat(effects).contains(new Effect.Hush());
        session = Session.start(Menus.open());
        touch(Simple.LISTEN);
        assertThat(session.listens()).isFalse();
        assertThat(Choices.of(session)).doesNotContain(Simple.LISTEN);
    }

    @Test
    void everyScreenIsSpokenAndATicketReached() {
        press(Key.NEXT);
        walkTo(new Action.ChooseLanguage(Menus.PL));
        press(Key.CHOOSE);
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
        assertThat(effects).contains(new Effect.Speak(Saying.SCREEN));
        walkTo(new Action.OpenGroup("homes"));
        press(Key.CHOOSE);
        walkTo(new Action.OpenService(Menus.HOUSING));
        press(Key.CHOOSE);
        walkTo(Simple.WAIT_HERE);
        press(Key.CHOOSE);
        ticket();
        assertThat(session.screen()).isInstanceOf(Screen.Ticket.class);
        assertThat(effects).contains(new Effect.Speak(Saying.SCREEN));
        step(new Input.PaperCame(given().issue(), true));
        assertThat(effects).containsExactly(new Effect.Speak(Saying.PAPER));
        press(Key.START_AGAIN);
        assertThat(effects).contains(new Effect.ClearEverything());
    }

    @Test
    void whoStartsAgainByKeyIsForgottenButNotLeftInSilence() {
        press(Key.NEXT);
        press(Key.LOUDER);
        walkTo(new Action.ChooseLanguage(Menus.PL));
        press(Key.CHOOSE);
        press(Key.START_AGAIN);
        assertThat(session.visitor().language()).isEqualTo(Menus.EN);
        assertThat(session.visitor().hearing()).isEqualTo(Hearing.USUAL.listening(true));
        assertThat(effects).contains(new Effect.Speak(Saying.SCREEN));
        timeUp();
        assertThat(session.visitor()).isEqualTo(Visitor.stranger(Menus.EN));
        assertThat(effects).contains(new Effect.Hush());
    }

    @Test
    void theVolumeHasEndsAndGoesBackWithTheVisitor() {
        press(Key.NEXT);
        for (int i = 0; i < 20; i++) {
            press(Key.LOUDER);
        }
        assertThat(session.visitor().hearing().volume()).isEqualTo(Hearing.LOUDEST);
        for (int i = 0; i < 20; i++) {
            press(Key.QUIETER);
        }
        assertThat(session.visitor().hearing().volume()).isEqualTo(1);
        timeUp();
        assertThat(session.visitor().hearing()).isEqualTo(Hearing.USUAL);
    }

    @Test
    void aKeyIsASignOfLife() {
        press(Key.NEXT);
        press(Key.NEXT);
        assertThat(effects)
                .contains(
                        new Effect.StartTimer(
                                session.instance(), Timer.IDLE, PACE.idle().multipliedBy(2)));
    }

    @Test
    void anyKeyAnswersTheWarning() {
        press(Key.NEXT);
        walkTo(new Action.ChooseLanguage(Menus.EN));
        press(Key.CHOOSE);
        timeUp();
        assertThat(session.screen()).isInstanceOf(Screen.IdleWarning.class);
        press(Key.QUIETER);
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
    }

    @Test
    void aKeyPressedOnAnOlderScreenChoosesNothing() {
        press(Key.NEXT);
        walkTo(new Action.ChooseLanguage(Menus.EN));
        long older = session.instance();
        press(Key.CHOOSE);
        step(new Input.Pressed(older, Key.CHOOSE, fresh()));
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
    }

    @Test
    void aSwitchStaysUnderTheKeypad() {
        press(Key.NEXT);
        walkTo(Simple.LOWER);
        press(Key.CHOOSE);
        assertThat(session.visitor().lowReach()).isTrue();
        assertThat(session.keypad().focus()).isEqualTo(Simple.LOWER);
        assertThat(effects).contains(new Effect.Speak(Saying.CHOICE));
    }

    /** A service that has gone must not be chosen by a key meant for another. */
    @Test
    void whatIsNoLongerOfferedIsNotChosen() {
        press(Key.NEXT);
        walkTo(new Action.ChooseLanguage(Menus.EN));
        press(Key.CHOOSE);
        walkTo(new Action.OpenService(Menus.NOT_SURE));
        step(new Input.MenuChanged(Menu.empty()));
        press(Key.CHOOSE);
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
        assertThat(effects).contains(new Effect.Speak(Saying.SCREEN));
    }

    /** From wherever the keys have led: everything is reached, the welcome and a ticket, too. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20261123})
    void fromAnywhereEverythingCanBeReachedByKeysAlone(long seed) {
        var random = new Random(seed);
        var keys = List.of(Key.values());
        for (int round = 0; round < 60; round++) {
            for (int i = random.nextInt(25); i > 0; i--) {
                press(keys.get(random.nextInt(keys.size())));
                settle();
            }
            everyChoiceComesByOnce(seed);
            toTheWelcome();
            assertThat(session.screen()).as("seed %d", seed).isEqualTo(new Screen.Attract(0));
            toATicket();
            assertThat(session.screen()).as("seed %d", seed).isInstanceOf(Screen.Ticket.class);
        }
    }

    private void everyChoiceComesByOnce(long seed) {
        if (!session.listens()) {
            press(Key.NEXT);
        }
        var offered = Choices.of(session);
        var met = new LinkedHashSet<Action>();
        session = session.with(session.keypad().on(null));
        for (int i = 0; i < offered.size(); i++) {
            press(Key.NEXT);
            met.add(session.keypad().focus());
        }
        assertThat(List.copyOf(met)).as("seed %d", seed).isEqualTo(offered);
    }

    private void toTheWelcome() {
        if (!(session.screen() instanceof Screen.Attract)) {
            press(Key.START_AGAIN);
        }
    }

    private void toATicket() {
        if (!session.listens()) {
            press(Key.NEXT);
        }
        for (var choice :
                List.of(
                        new Action.ChooseLanguage(Menus.AR),
                        new Action.OpenService(Menus.NOT_SURE),
                        Simple.WAIT_HERE)) {
            walkTo(choice);
            press(Key.CHOOSE);
        }
        settle();
    }

    /** The server and the node answer whatever is under way. */
    private void settle() {
        if (session.screen() instanceof Screen.Issuing) {
            ticket();
        } else if (session.screen() instanceof Screen.Help help && help.asked() != null) {
            step(new Input.Answered(help.asked(), new Reply.Done()));
        }
    }

    private void ticket() {
        var issue = ((Screen.Issuing) session.screen()).issue();
        var number = new TicketNumber("H042");
        step(new Input.Answered(issue, new Reply.Issued(number, Instant.EPOCH, 6)));
        step(new Input.NumberKept(issue, number, true, Instant.EPOCH));
    }

    private Given given() {
        return ((Screen.Ticket) session.screen()).given();
    }

    private void walkTo(Action wanted) {
        for (int i = 0; i < 40 && !wanted.equals(session.keypad().focus()); i++) {
            press(Key.NEXT);
        }
        assertThat(session.keypad().focus()).isEqualTo(wanted);
    }

    private void press(Key key) {
        step(new Input.Pressed(session.instance(), key, fresh()));
    }

    private void touch(Simple action) {
        clock = clock.plusSeconds(1);
        step(new Input.Touch(session.instance(), clock, action, fresh()));
    }

    private void timeUp() {
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
    }

    private Input.Fresh fresh() {
        var bytes = new byte[16];
        bytes[0] = (byte) ++ids;
        return new Input.Fresh(new IntentId(new UUID(1, ids).toString()), LinkToken.of(bytes));
    }

    private void step(Input input) {
        effects.clear();
        var step = rules.step(session, input);
        session = step.session();
        effects.addAll(step.effects());
    }
}
