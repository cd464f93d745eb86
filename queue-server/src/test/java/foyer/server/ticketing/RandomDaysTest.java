package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.Numbering;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any orders in any sequence, sensible or not: nothing throws and the promises hold. */
class RandomDaysTest {
    private static final int STEPS = 4_000;

    private static final List<Actor> ACTORS =
            List.of(
                    Play.KIOSK,
                    Play.KIOSK,
                    Play.KIOSK_2,
                    Play.DISPLAY,
                    Play.ANN,
                    Play.ANN,
                    Play.BEN,
                    Play.CEM,
                    Play.CALENDAR);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThrowsAndThePromisesHold(long seed) {
        var random = new Random(seed);
        var play = new Play(TestSite.site("small", 2, new Numbering(1, 1, 20, 39, 5)));
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY));
        for (int step = 0; step < STEPS; step++) {
            play.after(Duration.ofMillis(random.nextInt(20_000)));
            var before = step % 50 == 0 ? Contents.of(play.state) : null;
            var order =
                    new Order(
                            play.now,
                            Play.intent(random.nextInt(step + 2)),
                            ACTORS.get(random.nextInt(ACTORS.size())),
                            command(random, play, step));
            var decision = QueueRules.decide(play.state, order);
            if (before != null) {
                assertThat(Contents.of(play.state))
                        .as("deciding changes nothing")
                        .isEqualTo(before);
            }
            for (var event : decision.events()) {
                QueueRules.evolve(play.state, event);
                play.events.add(event);
            }
            if (step % 200 == 0) {
                assertThat(Contents.of(play.rebuilt()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(Contents.of(play.state));
            }
            atMostOneCounterHoldsATicket(play.state);
        }
        noNumberTwiceADay(play.events);
        assertThat(play.events).hasSizeGreaterThan(STEPS / 10);
    }

    private static void atMostOneCounterHoldsATicket(QueueState state) {
        var held = new HashSet<TicketId>();
        for (var counter : TestSite.COUNTERS) {
            state.findTicketAt(counter)
                    .ifPresent(
                            ticket -> {
                                assertThat(held.add(ticket.id())).isTrue();
                                assertThat(ticket.status().held()).isTrue();
                                assertThat(ticket.call().counter()).isEqualTo(counter);
                            });
        }
    }

    private static void noNumberTwiceADay(List<Event> events) {
        record Key(LocalDate day, TicketNumber number) {}
        var users = new HashMap<Key, TicketId>();
        for (var event : events) {
            if (event instanceof Event.TicketIssued one) {
                claim(users, new Key(one.numberDay(), one.number()), one.ticket());
            } else if (event instanceof Event.NumberGiven one) {
                claim(users, new Key(one.numberDay(), one.number()), one.ticket());
            }
        }
    }

    private static <K> void claim(Map<K, TicketId> users, K key, TicketId ticket) {
        var earlier = users.putIfAbsent(key, ticket);
        assertThat(earlier == null || earlier.equals(ticket)).as(key.toString()).isTrue();
    }

    private static Command command(Random random, Play play, int step) {
        ServiceCode service = TestSite.SERVICES.get(random.nextInt(4));
        CounterId counter = TestSite.COUNTERS.get(random.nextInt(4));
        IntentId issue = Play.intent(random.nextInt(step + 2));
        TicketId ticket = ticket(random, play);
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4, 5, 6 ->
                    new Command.Issue(
                            service,
                            TestSite.EN,
                            "link-" + step,
                            play.now.minusSeconds(random.nextInt(3_600) - 100),
                            random.nextBoolean());
            case 7, 8, 9 ->
                    new Command.GiveNumber(
                            issue,
                            number(random),
                            random.nextBoolean()
                                    ? null
                                    : play.state
                                            .findDay()
                                            .orElseThrow()
                                            .plusDays(random.nextInt(3) - 1));
            case 10 -> new Command.Withdraw(issue);
            case 11 -> new Command.LeaseBands();
            case 12 -> new Command.AskHelp(TestSite.EN);
            case 13 -> new Command.AnswerHelp(TestSite.kiosk(1 + random.nextInt(2)));
            case 14, 15 -> new Command.SignIn(counter);
            case 16 -> new Command.SignOut();
            case 17, 18, 19 -> new Command.CallNext(counter);
            case 20 -> new Command.CallChosen(ticket, counter);
            case 21 -> new Command.Recall(ticket);
            case 22, 23 -> new Command.Start(ticket);
            case 24 -> new Command.Finish(ticket);
            case 25 -> new Command.NoShow(ticket);
            case 26 -> new Command.Cancel(ticket);
            case 27 ->
                    new Command.ConfirmShown(
                            new CallId(ticket + "." + (1 + random.nextInt(3))),
                            How.SHOWN,
                            Duration.ofMillis(random.nextInt(500)));
            case 28 ->
                    random.nextInt(4) == 0
                            ? new Command.CloseService(service)
                            : new Command.OpenService(service);
            default ->
                    random.nextInt(10) == 0
                            ? new Command.OpenDay(
                                    play.state.findDay().orElseThrow().plusDays(random.nextInt(3)))
                            : new Command.CallNext(counter);
        };
    }

    private static TicketId ticket(Random random, Play play) {
        var held =
                play.state.findTicketAt(TestSite.COUNTERS.get(random.nextInt(4))).map(Ticket::id);
        return random.nextInt(3) > 0 && held.isPresent()
                ? held.get()
                : IssueRules.ticketId(
                        play.state.findDay().orElseThrow(),
                        1 + random.nextInt(play.state.issued + 1));
    }

    private static TicketNumber number(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new TicketNumber("C" + (1 + random.nextInt(60)));
            case 1 -> new TicketNumber("H" + (20 + random.nextInt(10)));
            default -> TicketNumber.ofKiosk(1 + random.nextInt(3), 1 + random.nextInt(20));
        };
    }
}
