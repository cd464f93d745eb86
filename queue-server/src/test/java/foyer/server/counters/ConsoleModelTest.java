package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.DISPLAY;
import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.server.SaidWaits;
import foyer.server.TestQueue;
import foyer.server.counters.ConsoleView.Proof;
import foyer.server.counters.ConsoleView.Row;
import foyer.server.counters.ConsoleView.ServiceLine;
import foyer.server.floor.NodeWatch;
import foyer.server.forecast.live.Minutes;
import foyer.server.sites.Offered;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.How;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.Why;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleModelTest {
    private final TestQueue queue = new TestQueue();
    private final SaidWaits waits = new SaidWaits();
    private final ConsoleModel model =
            new ConsoleModel(queue.site, Locale.ENGLISH, new NodeWatch(queue.site)::status, waits);

    @BeforeEach
    void danaSitsAtCounterFour() {
        queue.dana(new Command.SignIn(FOUR));
    }

    @Test
    void anEmptyQueueSaysSo() {
        var view = view();

        assertThat(view.header())
                .isEqualTo(
                        new ConsoleView.Header(
                                "Counter 4",
                                "Civic Centre",
                                "Housing and Council Tax",
                                LocalTime.of(14, 0),
                                new ConsoleView.Presence.Here()));
        assertThat(view.current()).isNull();
        assertThat(view.next()).isNull();
        assertThat(view.waiting()).isEqualTo(new ConsoleView.Waiting(0, 0, List.of()));
        assertThat(view.notices()).isEmpty();
    }

    @Test
    void aRowHasTheTimeOfItsAppointment() {
        var agreed = queue.now.plusSeconds(600);
        queue.order(
                new Actor.Node(TestQueue.KIOSK),
                new Command.Issue(
                        new ServiceCode("council-tax"),
                        new LanguageCode("en"),
                        "0".repeat(64),
                        queue.now,
                        true,
                        Wants.booked(new AppointmentId("a"), agreed, List.of())));

        assertThat(view().waiting().rows().getFirst().appointment())
                .isEqualTo(LocalTime.of(14, 10));
    }

    @Test
    void theListIsInOrderOfPromiseAndTheFirstRowHasItsReason() {
        var housing = queue.issue("housing", "pl");
        queue.minutes(5);
        var tax = queue.issue("council-tax", "en");
        queue.minutes(4);

        var view = view();

        // Council tax came later but is promised sooner: 14:05 + 20 before 14:00 + 30.
        assertThat(view.waiting().rows())
                .containsExactly(
                        new Row(
                                tax.id(),
                                "C001",
                                "Council Tax",
                                List.of("English"),
                                4,
                                LocalTime.of(14, 25),
                                false,
                                false,
                                true,
                                null,
                                null,
                                null),
                        new Row(
                                housing.id(),
                                "H001",
                                "Housing options",
                                List.of("Polish"),
                                9,
                                LocalTime.of(14, 30),
                                false,
                                false,
                                true,
                                null,
                                null,
                                null));
        assertThat(view.waiting().count()).isEqualTo(2);
        assertThat(view.waiting().longestMinutes()).isEqualTo(9);
        assertThat(view.next().ticket()).isEqualTo(tax.id());
        assertThat(say(view.next().why()))
                .isEqualTo(
                        "C001 before H001: promised 14:25 (standard 20 min) against 14:30;"
                                + " counter 4 takes both");
    }

    @Test
    void whoAskedForMoreTimeIsMarkedAndCanStillBeCalled() {
        var ticket = queue.issue("housing", "en");
        queue.order(new Actor.Server("phone"), new Command.MoreTime(ticket.id()));
        var row = view().waiting().rows().getFirst();
        assertThat(row.heldUntil()).isEqualTo(LocalTime.of(14, 10));
        assertThat(row.callable()).isTrue();
        assertThat(view().next()).as("not by the rule").isNull();
        queue.minutes(10);
        assertThat(view().waiting().rows().getFirst().heldUntil()).isNull();
    }

    @Test
    void aHeldPlaceIsMarkedWithItsTimeAndNothingIsForetoldOfIt() {
        var ticket = queue.hold("housing", "a".repeat(64), 30);
        waits.say(ticket.id(), 0, 1, 2, 4);
        var row = view().waiting().rows().getFirst();
        assertThat(row.heldUntil()).isEqualTo(LocalTime.of(14, 30));
        assertThat(row.expected()).isNull();
        assertThat(view().next()).isNull();
        queue.minutes(30);
        assertThat(view().next().why().basis()).isEqualTo("why.basis.held");
        assertThat(view().next().why().values()).containsEntry("arrived", "14:30");
    }

    @Test
    void whoWaitsHasTheRangeAVisitorIsToldAndItsMiddle() {
        var known = queue.issue("housing", "en");
        queue.issue("housing", "en");
        waits.say(known.id(), 0, 11, 16, 23);

        assertThat(view().waiting().rows())
                .extracting(Row::expected)
                .containsExactly(new Minutes(10, 15, 25), null);
    }

    @Test
    void aServiceSaysWhatANewcomerWouldBeTold() {
        queue.issue("housing", "en");
        waits.say("housing", 1, 4, 6, 9);

        assertThat(service("housing"))
                .isEqualTo(
                        new ServiceLine(
                                new ServiceCode("housing"),
                                "Housing options",
                                true,
                                1,
                                null,
                                false,
                                new Minutes(4, 6, 9)));
        assertThat(service("planning"))
                .matches(one -> !one.mine() && one.waiting() == 0 && one.expected() == null);
        assertThat(view().services()).hasSameSizeAs(queue.site.services());
    }

    @Test
    void ofAClosedServiceNoWaitIsSaid() {
        waits.say("housing", 1, 4, 6, 9);
        queue.dana(new Command.CloseService(new ServiceCode("housing")));

        assertThat(service("housing").closed()).isEqualTo(Offered.Why.BY_STAFF);
        assertThat(service("housing").byStaff()).isTrue();
        assertThat(service("housing").expected()).isNull();

        queue.dana(new Command.OpenService(new ServiceCode("housing")));
        assertThat(service("housing").expected()).isEqualTo(new Minutes(4, 6, 9));
    }

    private ServiceLine service(String code) {
        return view().services().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void otherCountersServicesAreNotInTheList() {
        queue.issue("planning", "en");

        assertThat(view().waiting().count()).isZero();
    }

    @Test
    void aPastPromiseIsMarked() {
        queue.issue("housing", "en");
        queue.minutes(31);

        assertThat(view().waiting().rows()).singleElement().matches(Row::over);
    }

    @Test
    void callNextSaysWhatItFinishes() {
        var first = queue.issue("housing", "en");
        queue.issue("housing", "en");
        serve(first);

        assertThat(view().next().number()).isEqualTo("H002");
        assertThat(view().next().finishes()).isEqualTo("H001");
        assertThat(say(view().next().why()))
                .isEqualTo(
                        "H002: promised 14:30 (standard 30 min); nobody else was waiting for"
                                + " counter 4");
    }

    @Test
    void whoIsServedIsShownWithTheirTimes() {
        var ticket = queue.issue("housing", "ar");
        queue.minutes(19);
        serve(ticket);
        queue.minutes(6);

        var current = view().current();

        assertThat(current.number()).isEqualTo("H001");
        assertThat(current.serving()).isTrue();
        assertThat(current.service()).isEqualTo("Housing options");
        assertThat(current.language()).isEqualTo("Arabic");
        assertThat(current.since()).isEqualTo(LocalTime.of(14, 19));
        assertThat(current.sinceMinutes()).isEqualTo(6);
        assertThat(current.waitedMinutes()).isEqualTo(19);
        assertThat(current.standardMinutes()).isEqualTo(30);
        assertThat(current.over()).isFalse();
    }

    @Test
    void theProofIsGreenOnlyWhenADisplayHasSaidSo() {
        call();
        assertThat(proof()).isEqualTo(new Proof.Awaited());

        queue.seconds(3);
        assertThat(proof()).isEqualTo(new Proof.Missing(List.of("Hall 1")));

        var call = view().current().ticket() + ".1";
        queue.order(
                new Actor.Node(DISPLAY),
                new Command.ConfirmShown(
                        new foyer.contract.words.CallId(call), How.SHOWN, Duration.ofMillis(200)));
        assertThat(proof()).isEqualTo(new Proof.Shown("Hall 1", Duration.ofSeconds(3)));
    }

    @Test
    void aRecallHasToBeConfirmedAnew() {
        var ticket = call();
        queue.order(
                new Actor.Node(DISPLAY),
                new Command.ConfirmShown(
                        new foyer.contract.words.CallId(ticket.id() + ".1"),
                        How.SHOWN,
                        Duration.ofMillis(200)));
        queue.seconds(30);
        queue.dana(new Command.Recall(ticket.id()));

        assertThat(proof()).isEqualTo(new Proof.Awaited());
    }

    private ConsoleView view() {
        return model.view(queue.state, DANA, FOUR, List.of(), queue.now);
    }

    private static String say(Why why) {
        return Words.in(Locale.ENGLISH).say(why);
    }

    private Proof proof() {
        return view().current().proof();
    }

    private Ticket call() {
        var ticket = queue.issue("housing", "en");
        queue.dana(new Command.CallNext(FOUR));
        return ticket;
    }

    private void serve(Ticket ticket) {
        queue.dana(new Command.CallChosen(ticket.id(), FOUR));
        queue.dana(new Command.Start(ticket.id()));
    }
}
