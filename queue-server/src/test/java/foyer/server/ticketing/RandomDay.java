package foyer.server.ticketing;

import foyer.contract.words.IntentId;
import foyer.contract.words.TicketId;
import foyer.server.sites.Numbering;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Any orders in any sequence, sensible or not, at a small office; one seed is one day. */
public final class RandomDay {
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

    public final Play play;
    private final Random random;
    private int step;

    /** Every other office has configured nothing. */
    public RandomDay(long seed) {
        random = new Random(seed);
        var rules = seed % 2 == 0 ? RuleBook.USUAL : TestRules.ALL;
        play = new Play(TestSite.site("small", 2, new Numbering(1, 1, 20, 39, 5)), rules);
        play.accept(Play.CALENDAR, new Command.OpenDay(Play.MONDAY));
    }

    /** The next order; nothing is decided yet. */
    Order next() {
        play.after(Duration.ofMillis(random.nextInt(20_000)));
        var intent = Play.intent(random.nextInt(step + 2));
        var actor = ACTORS.get(random.nextInt(ACTORS.size()));
        var order = new Order(play.now, intent, actor, command());
        step++;
        return order;
    }

    void happen(Decision decision) {
        for (var event : decision.events()) {
            QueueRules.evolve(play.state, event);
            play.events.add(event);
        }
    }

    /** One order, decided and done; says what happened. */
    public List<Event> go() {
        var decision = QueueRules.decide(play.state, next());
        happen(decision);
        return decision.events();
    }

    private Command command() {
        var any = new RandomCommands(random);
        IntentId issue = Play.intent(random.nextInt(step + 2));
        TicketId ticket = ticket();
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
            case 31 -> random.nextInt(8) == 0 ? revokeAny() : any.aboutStaff(any.staff(), play.now);
            default -> any.aboutVisit(ticket);
        };
    }

    private Command revokeAny() {
        return play.state.listAbsences(play.now).stream()
                .findFirst()
                .<Command>map(one -> new Command.RevokeAbsence(one.staff(), one.from()))
                .orElseGet(Command.PassTime::new);
    }

    private TicketId ticket() {
        var held =
                play.state.findTicketAt(TestSite.COUNTERS.get(random.nextInt(4))).map(Ticket::id);
        return random.nextInt(3) > 0 && held.isPresent()
                ? held.get()
                : IssueRules.ticketId(
                        play.state.findDay().orElseThrow(),
                        1 + random.nextInt(play.state.issued + 1));
    }
}
