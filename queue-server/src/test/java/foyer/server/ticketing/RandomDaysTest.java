package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
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
                    Play.staff("dan"),
                    new Actor.Server("phone"),
                    Play.CALENDAR);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThrowsAndThePromisesHold(long seed) {
        var random = new Random(seed);
        var rules = seed % 2 == 0 ? RuleBook.USUAL : TestRules.ALL;
        var play = new Play(TestSite.site("small", 2, new Numbering(1, 1, 20, 39, 5)), rules);
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
            theEarliestPromiseIsCalled(play.state, order, decision);
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
        nobodyWaitedLessThanNothing(play.state);
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

    /** Of all that could be called there, as the slow way finds it; so nobody starves. */
    private static void theEarliestPromiseIsCalled(
            QueueState state, Order order, Decision decision) {
        if (order.command() instanceof Command.CallNext next
                && order.actor() instanceof Actor.Staff staff) {
            var slow = new EveryTicket(state, next.counter(), staff.id(), order.at()).next();
            for (var event : decision.events()) {
                if (event instanceof Event.TicketCalled called) {
                    assertThat(slow.map(Ticket::id)).contains(called.ticket());
                }
            }
            if (decision instanceof Decision.Rejected refused
                    && refused.reason() == Reason.NOTHING_WAITING) {
                assertThat(slow).isEmpty();
            }
        }
    }

    private static void nobodyWaitedLessThanNothing(QueueState state) {
        for (var ticket : state.tickets.values()) {
            assertThat(ticket.promisedAt()).isAfterOrEqualTo(ticket.arrivedAt());
            for (var leg : ticket.legs()) {
                assertThat(leg.findWaitTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(leg.findWalkTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(leg.findServiceTime().orElse(Duration.ZERO))
                        .isGreaterThanOrEqualTo(Duration.ZERO);
            }
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
        var any = new RandomCommands(random);
        IntentId issue = Play.intent(random.nextInt(step + 2));
        TicketId ticket = ticket(random, play);
        return switch (random.nextInt(42)) {
            case 0, 1, 2, 3, 4, 5, 6 ->
                    new Command.Issue(
                            any.service(),
                            TestSite.EN,
                            "link-" + step,
                            play.now.minusSeconds(random.nextInt(3_600) - 150),
                            random.nextBoolean(),
                            any.wants(play.now));
            case 7, 8, 9 -> any.given(issue, play);
            case 10 -> new Command.Withdraw(issue);
            case 11 -> new Command.LeaseBands();
            case 12 -> new Command.AskHelp(TestSite.EN);
            case 13 -> new Command.AnswerHelp(TestSite.kiosk(1 + random.nextInt(2)));
            case 14, 15 -> new Command.SignIn(any.counter());
            case 16 -> random.nextInt(3) > 0 ? new Command.PassTime() : new Command.SignOut();
            case 17, 18, 19, 20 -> new Command.CallNext(any.counter());
            case 21 -> new Command.CallChosen(ticket, any.counter());
            case 22 -> new Command.Recall(ticket);
            case 23, 24 -> new Command.Start(ticket);
            case 25 -> new Command.Finish(ticket);
            case 26 -> new Command.NoShow(ticket);
            case 27 -> new Command.Cancel(ticket);
            case 28 -> any.shown(ticket);
            case 29 ->
                    random.nextInt(4) == 0
                            ? new Command.CloseService(any.service())
                            : new Command.OpenService(any.service());
            case 30 ->
                    random.nextInt(10) == 0
                            ? new Command.OpenDay(
                                    play.state.findDay().orElseThrow().plusDays(random.nextInt(3)))
                            : new Command.CallNext(any.counter());
            case 31 -> any.aboutStaff(any.staff(), play.now);
            default -> any.aboutVisit(ticket);
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
}
