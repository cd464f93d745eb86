package foyer.server.floor;

import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.words.CallId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.server.TestQueue;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Target;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorViewsTest {
    private final TestQueue queue = new TestQueue();
    private final FloorViews views =
            new FloorViews(queue.site, new ServerId("main"), "http://127.0.0.1:8080/t/");
    private final Stamp stamp = new Stamp(3, 4, queue.now);

    @Test
    void theBoardShowsTheCallInTheCustomersLanguageAndWhereToGo() {
        queue.dana(new Command.SignIn(FOUR));
        var ticket = queue.issue("housing", "pl");
        queue.dana(new Command.CallNext(FOUR));

        var board = views.board(queue.state, stamp);

        assertThat(board.boot()).isEqualTo(3);
        assertThat(board.seq()).isEqualTo(4);
        assertThat(board.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.number()).isEqualTo(ticket.number());
                            assertThat(call.counter()).isEqualTo(FOUR);
                            assertThat(call.language()).isEqualTo(new LanguageCode("pl"));
                            assertThat(call.recall()).isZero();
                            assertThat(call.ended()).isFalse();
                        });
        assertThat(board.counters())
                .filteredOn(counter -> counter.id().equals(FOUR))
                .singleElement()
                .satisfies(
                        counter ->
                                assertThat(counter.directions())
                                        .containsEntry(TestQueue.DISPLAY, Board.Direction.RIGHT));
    }

    @Test
    void aRecallIsAnotherCallAndAMetCustomerIsNoLongerAnnounced() {
        queue.dana(new Command.SignIn(FOUR));
        var ticket = queue.issue("housing", "pl");
        queue.dana(new Command.CallNext(FOUR));
        var first = views.board(queue.state, stamp).calls().getFirst().id();

        queue.dana(new Command.Recall(ticket.id()));
        var again = views.board(queue.state, stamp).calls().getFirst();
        assertThat(again.recall()).isEqualTo(1);
        assertThat(again.id()).isNotEqualTo(first);

        queue.dana(new Command.Start(ticket.id()));
        assertThat(views.board(queue.state, stamp).calls().getFirst().ended()).isTrue();
    }

    /** Displays announce ids they have not seen, so each way back to the line needs a new one. */
    @Test
    void whoeverIsCalledAgainAfterAWayBackIsAnnouncedAgain() {
        queue.dana(new Command.SignIn(FOUR));
        var ticket = queue.issue("housing", "pl").id();
        var seen = new HashSet<CallId>();
        var waysBack =
                List.of(
                        List.of(new Command.Requeue(ticket, Command.Requeue.Place.SAME)),
                        List.of(new Command.NoShow(ticket), new Command.Revive(ticket)),
                        List.of(new Command.Park(ticket), new Command.Unpark(ticket)),
                        List.of(new Command.Undo(ticket)),
                        List.of(new Command.Transfer(ticket, null, Target.ANYONE, null)));
        for (var way : waysBack) {
            queue.dana(new Command.CallNext(FOUR));
            var called = views.board(queue.state, stamp).calls().getFirst();
            assertThat(seen.add(called.id())).as("%s is new, before %s", called, way).isTrue();
            assertThat(called.ended()).isFalse();
            assertThat(called.calledAt()).isEqualTo(queue.now);
            way.forEach(queue::dana);
            assertThat(views.board(queue.state, stamp).calls())
                    .as("nobody is sent to the counter after %s", way)
                    .allMatch(Board.Call::ended);
            queue.seconds(5);
        }
    }

    @Test
    void theOfferSaysHowManyANewcomerWouldHaveAhead() {
        queue.issue("housing", "en");
        queue.issue("housing", "en");

        var offer = views.offer(queue.state, queue.now, stamp);

        assertThat(service(offer, "housing").peopleAhead()).isEqualTo(2);
        assertThat(service(offer, "planning").peopleAhead()).isZero();
        assertThat(service(offer, "housing").standardMinutes()).isEqualTo(30);
        assertThat(offer.phoneAddress()).endsWith("/t/");
    }

    @Test
    void aClosedServiceSaysWhy() {
        queue.order(
                new Actor.Staff(TestQueue.DANA),
                new Command.CloseService(new ServiceCode("waste")));

        assertThat(service(views.offer(queue.state, queue.now, stamp), "waste").closed())
                .isEqualTo(Offer.Closed.BY_STAFF);
    }

    @Test
    void theViewsOfTheDemonstrationFitTheirLimit() {
        var codec = new MessageCodec();

        assertThat(codec.encode(views.offer(queue.state, queue.now, stamp)).length)
                .isLessThan(Limits.VIEW_BYTES / 4);
        assertThat(codec.encode(views.board(queue.state, stamp)).length)
                .isLessThan(Limits.VIEW_BYTES / 4);
    }

    private static Offer.Service service(Offer offer, String code) {
        return offer.services().stream()
                .filter(service -> service.code().equals(new ServiceCode(code)))
                .findFirst()
                .orElseThrow();
    }
}
