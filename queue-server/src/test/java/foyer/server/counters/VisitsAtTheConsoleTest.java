package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FIVE;
import static foyer.server.TestQueue.FOUR;
import static foyer.server.TestQueue.PIOTR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.DemoSite;
import foyer.server.TestQueue;
import foyer.server.counters.ConsoleView.Aside;
import foyer.server.counters.ConsoleView.Presence;
import foyer.server.counters.ConsoleView.Row;
import foyer.server.counters.ConsoleView.Step;
import foyer.server.counters.ConsoleView.Undo;
import foyer.server.floor.NodeWatch;
import foyer.server.forecast.live.Waits;
import foyer.server.sites.Site;
import foyer.server.sites.Sites;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Target;
import foyer.server.ticketing.Ticket;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a console shows of visits that do not go straight on. */
class VisitsAtTheConsoleTest {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Actor PIOTR_HIMSELF = new Actor.Staff(PIOTR);

    private final TestQueue queue = new TestQueue();
    private final NodeWatch watch = new NodeWatch(queue.site);

    @BeforeEach
    void danaAndPiotrSitDown() {
        queue.dana(new Command.SignIn(FOUR));
        queue.order(PIOTR_HIMSELF, new Command.SignIn(FIVE));
    }

    @Test
    void whoIsSetAsideIsListedWhereTheyWereAndSaidWhoseTheyAreElsewhere() {
        var ticket = called("housing");
        queue.dana(new Command.Park(ticket));
        assertThat(dana().aside())
                .containsExactly(
                        new Aside.Parked(
                                ticket, "H001", "Housing options", LocalTime.of(14, 0), null));
        assertThat(piotr().aside())
                .containsExactly(
                        new Aside.Parked(
                                ticket,
                                "H001",
                                "Housing options",
                                LocalTime.of(14, 0),
                                "Counter 4"));
        assertThat(dana().waiting().count()).isZero();
        queue.dana(new Command.Unpark(ticket));
        assertThat(dana().aside()).isEmpty();
        assertThat(dana().waiting().rows()).extracting(Row::ticket).containsExactly(ticket);
    }

    @Test
    void onesOwnAreFirstAmongThoseSetAside() {
        var theirs = called("housing");
        queue.dana(new Command.Park(theirs));
        queue.minutes(1);
        var own = queue.issue("housing", "en").id();
        queue.order(PIOTR_HIMSELF, new Command.CallChosen(own, FIVE));
        queue.order(PIOTR_HIMSELF, new Command.Park(own));
        assertThat(piotr().aside()).extracting(Aside::ticket).containsExactly(own, theirs);
        assertThat(dana().aside()).extracting(Aside::ticket).containsExactly(theirs, own);
    }

    @Test
    void whoMissedTheCallCanComeBackUntilTheSitesTimeIsOver() {
        var ticket = called("housing");
        queue.dana(new Command.NoShow(ticket));
        assertThat(piotr().aside())
                .containsExactly(
                        new Aside.Missed(
                                ticket,
                                "H001",
                                "Housing options",
                                LocalTime.of(14, 0),
                                LocalTime.of(14, 30)));
        queue.minutes(31);
        assertThat(piotr().aside()).isEmpty();
    }

    @Test
    void theLastStepIsOfferedBackForAMinuteAndSaidByItsName() {
        var ticket = called("housing");
        assertThat(undo(ticket)).isEqualTo(new Undo(ticket, "H001", Step.CALL));
        queue.dana(new Command.Start(ticket));
        assertThat(undo(ticket).step()).isEqualTo(Step.START);
        queue.dana(new Command.AddService(ticket, new ServiceCode("waste")));
        assertThat(undo(ticket).step()).isEqualTo(Step.ADD_SERVICE);
        queue.dana(new Command.Finish(ticket));
        assertThat(undo(ticket).step()).as("the next leg began with it").isEqualTo(Step.FINISH);
        queue.seconds(60);
        assertThat(undo(ticket)).isNotNull();
        queue.seconds(1);
        assertThat(undo(ticket)).isNull();
    }

    @Test
    void everyWayOutOfTheCounterHasItsName() {
        check(Step.PARK, Command.Park::new);
        check(Step.NO_SHOW, Command.NoShow::new);
        check(Step.CANCEL, Command.Cancel::new);
        check(Step.REQUEUE, one -> new Command.Requeue(one, Command.Requeue.Place.LAST));
        check(Step.TRANSFER, one -> new Command.Transfer(one, null, Target.ANYONE, null));
    }

    @Test
    void aStepTheRulesWouldNotTakeBackIsNotOffered() {
        var first = called("housing");
        queue.dana(new Command.NoShow(first));
        assertThat(undo(first)).isNotNull();
        var second = called("housing");
        assertThat(undo(first)).as("the counter has its next").isNull();
        assertThat(undo(second, first).ticket()).isEqualTo(second);
    }

    @Test
    void aTicketSentToOnesCounterIsMarkedAndInNobodyElsesLine() {
        var ticket = called("housing");
        queue.dana(new Command.Transfer(ticket, null, new Target.AtCounter(FIVE), null));
        assertThat(dana().waiting().count()).isZero();
        assertThat(piotr().waiting().rows()).singleElement().matches(Row::sentHere);
        assertThat(piotr().next().ticket()).isEqualTo(ticket);
    }

    @Test
    void anOverflowServiceIsInTheListOnceTheRulesOpenIt() {
        for (int i = 0; i < 7; i++) {
            queue.issue("benefits", "en");
        }
        assertThat(piotr().waiting().count()).isZero();
        queue.issue("benefits", "en");
        assertThat(piotr().waiting().count()).isEqualTo(8);
        assertThat(piotr().next().number()).isEqualTo("B001");
    }

    @Test
    void aNumberItsKioskHasNotConfirmedYetCannotBePressed() {
        queue.issueUnnumbered("housing");
        assertThat(dana().waiting().rows()).singleElement().matches(row -> !row.callable());
        assertThat(dana().next()).isNull();
        queue.seconds(5);
        assertThat(dana().waiting().rows()).singleElement().matches(Row::callable);
    }

    @Test
    void needsAndWhatFollowsAreNamed() {
        var ticket = called("housing");
        queue.dana(new Command.Adjust(ticket, List.of(new Code("low-counter"))));
        queue.dana(new Command.AddService(ticket, new ServiceCode("waste")));
        var visit = dana().current().visit();
        assertThat(visit.needs()).containsExactly("Low counter");
        assertThat(visit.further()).containsExactly("Waste and recycling");
    }

    @Test
    void theFloorwalkersReasonIsSaidByItsName() {
        var ticket = queue.issue("housing", "en").id();
        queue.dana(new Command.Prioritise(ticket, new Code("unwell")));
        queue.dana(new Command.CallChosen(ticket, FOUR));
        assertThat(Words.in(ENGLISH).say(dana().current().why()))
                .contains("(priority: Feels unwell)");
    }

    @Test
    void aBreakIsSaidAndNobodyIsOffered() {
        queue.issue("housing", "en");
        queue.dana(new Command.Leave(DANA, Absence.Kind.BREAK, null));
        queue.minutes(5);
        var view = dana();
        assertThat(view.header().presence())
                .isEqualTo(new Presence.OnBreak(LocalTime.of(14, 0), null));
        assertThat(view.next().why()).isNull();
        assertThat(view.waiting().rows()).noneMatch(Row::callable);
        queue.dana(new Command.ComeBack(DANA));
        assertThat(dana().header().presence()).isEqualTo(new Presence.Here());
        assertThat(dana().waiting().rows()).allMatch(Row::callable);
    }

    @Test
    void whoIsExpectedBackIsSaidByWhen() {
        var until = queue.now.plusSeconds(1_800);
        queue.dana(new Command.Leave(DANA, Absence.Kind.UNPLANNED, until));
        assertThat(dana().header().presence())
                .isEqualTo(new Presence.Away(LocalTime.of(14, 0), LocalTime.of(14, 30)));
        queue.minutes(31);
        // Late, and still not there: nobody but they themselves says that they are back.
        assertThat(dana().header().presence().left()).isTrue();
    }

    @Test
    void aPlannedAbsenceIsSaidWhileItLastsAndABreakGoesBeforeIt() {
        queue.dana(
                new Command.PlanAbsence(
                        DANA, queue.now.plusSeconds(60), queue.now.plusSeconds(3_660)));
        assertThat(dana().header().presence()).isEqualTo(new Presence.Here());
        queue.minutes(1);
        assertThat(dana().header().presence()).isEqualTo(new Presence.Planned(LocalTime.of(15, 1)));
        queue.dana(new Command.Leave(DANA, Absence.Kind.UNPLANNED, null));
        assertThat(dana().header().presence())
                .isEqualTo(new Presence.Away(LocalTime.of(14, 1), null));
    }

    /** The site was changed while a number of the service was out. */
    @Test
    void aNumberOfAServiceThatIsGoneIsShownByItsCodeAndCanStillBeCalled() {
        var waiting = queue.issue("planning", "en").id();
        var served = called("council-tax");
        var after = Sites.without(DemoSite.load(), new ServiceCode("council-tax"));
        var view = view(after);
        assertThat(view.current().ticket()).isEqualTo(served);
        assertThat(view.current().service()).isEqualTo("council-tax");
        assertThat(view.current().standardMinutes()).isNull();
        var without = Sites.without(DemoSite.load(), new ServiceCode("planning"));
        assertThat(view(without).waiting().rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.ticket()).isEqualTo(waiting);
                            assertThat(row.service()).isEqualTo("planning");
                        });
    }

    private ConsoleView view(Site changed) {
        return new ConsoleModel(changed, ENGLISH, watch::status, Waits.UNKNOWN)
                .view(queue.rebuilt(changed), DANA, FOUR, List.of(), queue.now);
    }

    private void check(Step step, Function<TicketId, Command> way) {
        var ticket = called("housing");
        queue.dana(way.apply(ticket));
        assertThat(undo(ticket)).isEqualTo(new Undo(ticket, get(ticket).number().value(), step));
        queue.dana(new Command.Undo(ticket));
        queue.dana(new Command.Cancel(ticket));
    }

    private Ticket get(TicketId id) {
        return queue.state.findTicket(id).orElseThrow();
    }

    private TicketId called(String service) {
        var ticket = queue.issue(service, "en").id();
        queue.dana(new Command.CallChosen(ticket, FOUR));
        return ticket;
    }

    private Undo undo(TicketId... touched) {
        return view(List.of(touched)).undo();
    }

    private ConsoleView dana() {
        return view(List.of());
    }

    private ConsoleView view(List<TicketId> touched) {
        return model().view(queue.state, DANA, FOUR, touched, queue.now);
    }

    private ConsoleView piotr() {
        return model().view(queue.state, PIOTR, FIVE, List.of(), queue.now);
    }

    private ConsoleModel model() {
        return new ConsoleModel(queue.site, ENGLISH, watch::status, Waits.UNKNOWN);
    }
}
