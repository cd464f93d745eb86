package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.journey.Wanted;
import foyer.kiosk.speech.Script;
import foyer.kiosk.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A visitor at the screen; whoever is asked answers at once. */
final class Walk {
    static final Instant NOW = Instant.parse("2026-11-23T10:07:00Z");
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));

    private final SessionRules rules;
    final List<Effect> effects = new ArrayList<>();

    /** Whatever was said. */
    final List<Sentence> heard = new ArrayList<>();

    Session session;
    private Duration clock = Duration.ZERO;
    private long ids;

    private Walk(SessionRules rules, Session session) {
        this.rules = rules;
        this.session = session;
    }

    static Walk of(Menu menu) {
        return new Walk(new SessionRules(PACE), Session.start(menu));
    }

    static Walk withoutPrinter(Menu menu) {
        return new Walk(SessionRules.withoutPrinter(PACE), Session.start(menu));
    }

    /** Where the machine can speak. */
    static Walk spoken(Menu menu) {
        return new Walk(new SessionRules(PACE), Session.start(menu, true));
    }

    /** The same visitor at the same place, to try another way. */
    Walk fork() {
        var other = new Walk(rules, session);
        other.clock = clock;
        other.ids = ids;
        other.effects.addAll(effects);
        other.heard.addAll(heard);
        return other;
    }

    Walk touch(Action... actions) {
        for (var action : actions) {
            clock = clock.plusSeconds(1);
            input(new Input.Touch(session.instance(), clock, action, fresh()));
        }
        return this;
    }

    /** To each in turn by the down key, as somebody goes who cannot see the screen. */
    Walk keys(Action... actions) {
        if (!session.listens()) {
            press(Key.NEXT);
        }
        for (var action : actions) {
            int most = Choices.of(session).size();
            for (int i = 0; i < most && !action.equals(session.keypad().focus()); i++) {
                press(Key.NEXT);
            }
            assertThat(session.keypad().focus()).as("on %s", session.screen()).isEqualTo(action);
            press(Key.CHOOSE);
        }
        return this;
    }

    void press(Key key) {
        input(new Input.Pressed(session.instance(), key, fresh()));
    }

    Walk input(Input input) {
        var step = rules.step(session, input);
        session = step.session();
        effects.addAll(step.effects());
        step.effects().forEach(this::hear);
        return this;
    }

    private void hear(Effect effect) {
        if (effect instanceof Effect.Speak(var what)) {
            Script.of(session, what).stream()
                    .map(line -> Sentence.of(line, session.menu().zone()))
                    .forEach(heard::add);
        }
    }

    /** On a keyboard; a scanner ends with a new line. */
    Walk type(String text) {
        return input(new Input.Typed(session.instance(), text, fresh()));
    }

    /** What was asked for is answered, or is on the kiosk's disk. */
    Walk answer(Reply reply) {
        return input(new Input.Answered(last(Effect.Ask.class).intent(), reply));
    }

    /** The server is there, knows whoever is looked for, and takes what it is told. */
    Walk answered() {
        if (!(session.screen() instanceof Screen.Sending sending)) {
            return this;
        }
        return switch (sending.wanted()) {
            case Wanted.Recalled _ ->
                    AppointmentStays.told(this, this, AppointmentFit.ON_TIME, null, null);
            case Wanted.Reply _ -> answer(VisitStays.HOSTS);
            case Wanted.Lasting(AskBody.SignIn in, _) -> answer(VisitStays.welcome(in));
            case Wanted.Lasting _ -> answer(new Reply.Done());
            default -> kept();
        };
    }

    Walk kept() {
        return input(new Input.Kept(last(Effect.Ask.class).intent()));
    }

    Walk timeUp(Timer timer) {
        return input(new Input.TimeUp(session.instance(), timer));
    }

    /** The server answers, and the number is kept. */
    Walk issued() {
        if (session.screen() instanceof Screen.Issuing issuing) {
            var number = new TicketNumber("H042");
            if (!issuing.numbering()) {
                input(
                        new Input.Answered(
                                issuing.issue(),
                                new Reply.Issued(number, NOW.plusSeconds(1_800), 3)));
            }
            input(new Input.NumberKept(issuing.issue(), number, !issuing.numbering(), NOW));
        }
        return this;
    }

    <T extends Effect> T last(Class<T> kind) {
        return effects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElseThrow((Supplier<AssertionError>) () -> new AssertionError("no " + kind));
    }

    private Input.Fresh fresh() {
        var bytes = new byte[16];
        bytes[0] = (byte) ++ids;
        return new Input.Fresh(new IntentId(new UUID(7, ids).toString()), LinkToken.of(bytes));
    }
}
