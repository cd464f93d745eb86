package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NeedCode;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.speech.Line;
import foyer.kiosk.speech.Script;
import foyer.kiosk.speech.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order: no exception, one intent a wish, and always an end. */
class RandomSessionsTest {
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));

    private static final List<Action> WAYS =
            List.of(
                    Simple.COME_LATER,
                    Simple.DO_ONLINE,
                    Simple.OTHER_PLACES,
                    Simple.PRINT_LEAFLET,
                    Simple.SAY_NEEDS,
                    new Action.ToggleNeed(Menus.SLOW),
                    new Action.ToggleNeed(new NeedCode("gone")),
                    new Action.HoldUntil(Menus.TEN_FORTY),
                    new Action.HoldUntil(Instant.EPOCH),
                    new Action.OpenAgency("advice"),
                    new Action.OpenAgency("gone"));

    /** Without clips, of which these houses have none. */
    private static final List<Action> SIMPLE =
            Stream.of(Simple.values())
                    .filter(one -> one != Simple.SIGNED && one != Simple.PLAY_CLIP)
                    .<Action>map(one -> one)
                    .toList();

    private final SessionRules rules = new SessionRules(PACE);
    private final Set<IntentId> asked = new HashSet<>();
    private final Map<Long, Integer> wishesOnScreen = new HashMap<>();
    private final List<IntentId> open = new ArrayList<>();
    private final Map<Timer, Effect.StartTimer> timers = new HashMap<>();
    private Session session = Session.start(Menus.open(), true);
    private Duration clock = Duration.ZERO;
    private int tickets;
    private int held;
    private int leaflets;
    private int numbersHeard;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20261122, -7})
    void everySequenceIsSurvivedAndEndsAtTheWelcome(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 80_000; round++) {
            step(next(random));
            assertThat(depth(session.screen())).as("seed %d", seed).isLessThanOrEqualTo(4);
            if (round % 50 == 0) {
                everybodyLeaves(seed);
            }
        }
        assertThat(tickets).as("the sequences reach tickets, seed %d", seed).isGreaterThan(20);
        assertThat(held).as("and held places, seed %d", seed).isPositive();
        assertThat(leaflets).as("and leaflets, seed %d", seed).isPositive();
        assertThat(numbersHeard).as("some listen with a headset, seed %d", seed).isPositive();
    }

    private void everybodyLeaves(long seed) {
        for (int i = 0; i < 6 && !timers.isEmpty(); i++) {
            var first =
                    timers.values().stream()
                            .min((a, b) -> a.after().compareTo(b.after()))
                            .orElseThrow();
            timers.remove(first.timer());
            step(new Input.TimeUp(first.instance(), first.timer()));
            if (session.screen() instanceof Screen.Issuing issuing && issuing.numbering()) {
                step(new Input.NotKept(issuing.issue()));
            }
        }
        var fresh = Session.start(session.menu());
        assertThat(session.screen()).as("seed %d", seed).isEqualTo(fresh.screen());
        assertThat(session.visitor()).as("seed %d", seed).isEqualTo(fresh.visitor());
        assertThat(timers).as("nothing is left to run out, seed %d", seed).isEmpty();
    }

    private Input next(Random random) {
        clock = clock.plusMillis(random.nextInt(900));
        long instance = session.instance() - (random.nextInt(10) == 0 ? 1 : 0);
        return switch (random.nextInt(26)) {
            case 0 -> new Input.MenuChanged(menu(random));
            case 1 -> new Input.TimeUp(instance, anyOf(random, List.of(Timer.values())));
            case 2, 3 ->
                    new Input.Answered(
                            anyIntent(random),
                            new Reply.Issued(new TicketNumber("H042"), Instant.EPOCH, 3));
            case 4 ->
                    new Input.Answered(anyIntent(random), new Reply.Refused(random.nextBoolean()));
            case 5 -> new Input.Answered(anyIntent(random), new Reply.Done());
            case 6, 7, 8 ->
                    new Input.NumberKept(
                            anyIntent(random),
                            new TicketNumber("H701"),
                            random.nextBoolean(),
                            Instant.EPOCH);
            case 9 -> new Input.NotKept(anyIntent(random));
            case 10 ->
                    random.nextBoolean()
                            ? new Input.PaperCame(anyIntent(random), random.nextBoolean())
                            : new Input.LeafletCame(anyIntent(random), random.nextBoolean());
            case 11 ->
                    new Input.Pressed(
                            instance, anyOf(random, List.of(Key.values())), fresh(random));
            case 12 ->
                    random.nextBoolean() ? new Input.HeadsetPlugged() : new Input.HeadsetPulled();
            default -> new Input.Touch(instance, clock, action(random), fresh(random));
        };
    }

    private static Menu menu(Random random) {
        return switch (random.nextInt(6)) {
            case 3, 4 -> Menus.withWays();
            case 0 -> Menus.offline();
            case 1 -> Menus.housingClosed();
            case 2 -> random.nextInt(8) == 0 ? Menu.empty() : Menus.open();
            default -> Menus.open();
        };
    }

    /** Often what only this screen has, else most sequences stay near the welcome. */
    private Action action(Random random) {
        var offered = Choices.of(session);
        if (random.nextInt(3) == 0 && !offered.isEmpty()) {
            return anyOf(random, offered.subList(0, Math.min(4, offered.size())));
        }
        return switch (random.nextInt(8)) {
            case 4 -> anyOf(random, WAYS);
            case 5 -> Simple.WAIT_HERE;
            case 0 ->
                    new Action.ChooseLanguage(anyOf(random, List.of(Menus.EN, Menus.PL, Menus.AR)));
            case 1 -> new Action.OpenGroup(random.nextBoolean() ? "homes" : "gone");
            case 2 ->
                    new Action.OpenService(
                            anyOf(random, List.of(Menus.HOUSING, Menus.PLANNING, Menus.NOT_SURE)));
            case 3 -> Simple.WAIT_HERE;
            default -> anyOf(random, SIMPLE);
        };
    }

    private static <T> T anyOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private IntentId anyIntent(Random random) {
        return open.isEmpty() || random.nextInt(10) == 0
                ? fresh(random).intent()
                : open.get(open.size() - 1 - random.nextInt(Math.min(3, open.size())));
    }

    private static Input.Fresh fresh(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return new Input.Fresh(
                new IntentId(new UUID(random.nextLong(), random.nextLong()).toString()),
                LinkToken.of(bytes));
    }

    private void step(Input input) {
        long before = session.instance();
        var step = rules.step(session, input);
        session = step.session();
        if (session.instance() != before) {
            timers.clear();
        }
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.Ask(var intent, var wish) -> {
                    assertThat(asked.add(intent)).isTrue();
                    assertThat(wishesOnScreen.merge(before, 1, Integer::sum)).isEqualTo(1);
                    open.add(intent);
                    if (wish instanceof Wish.TakeTicket) {
                        assertThat(session.screen()).isInstanceOf(Screen.Issuing.class);
                    }
                }
                case Effect.StartTimer start -> {
                    assertThat(start.instance()).isEqualTo(session.instance());
                    timers.put(start.timer(), start);
                }
                case Effect.Print(var given, _) -> {
                    tickets++;
                    held += given.heldUntil() == null ? 0 : 1;
                }
                case Effect.ClearEverything _ ->
                        assertThat(session.screen()).isEqualTo(new Screen.Attract(0));
                case Effect.KeepNumber _,
                        Effect.Recall _,
                        Effect.PrintSlip _,
                        Effect.Abandon _,
                        Effect.PlayClip _,
                        Effect.Hush _ -> {}
                case Effect.PrintLeaflet(var job, _, _) -> {
                    leaflets++;
                    open.add(job);
                }
                case Effect.Speak(var what) -> heardByWhomItMay(what);
            }
        }
    }

    /** Without a headset nothing of the visitor's is said, with one the number is. */
    private void heardByWhomItMay(Saying what) {
        assertThat(session.listens()).isTrue();
        var lines = Script.of(session, what);
        var signs = lines.stream().filter(line -> line.words() instanceof Words.Signs);
        if (!session.keypad().headset()) {
            assertThat(lines).noneMatch(Line::forOneOnly);
            assertThat(signs).isEmpty();
            assertThat(lines).noneMatch(line -> line.words() instanceof Words.Around);
        } else if (session.screen() instanceof Screen.Ticket(var given, _)
                && what == Saying.SCREEN) {
            assertThat(signs.map(Line::words)).containsExactly(new Words.Signs(given.number()));
            numbersHeard++;
        }
    }

    private static int depth(Screen screen) {
        return switch (screen) {
            case Screen.Help help -> 1 + depth(help.behind());
            case Screen.Languages languages -> 1 + depth(languages.behind());
            case Screen.IdleWarning warning -> 1 + depth(warning.behind());
            default -> 1;
        };
    }
}
