package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FIVE;
import static foyer.server.TestQueue.FOUR;
import static foyer.server.TestQueue.PIOTR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.TestQueue;
import foyer.server.counters.SignOutModel.Colleague;
import foyer.server.counters.SignOutModel.Held;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.TicketStatus;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said beforehand is what the rules then do. */
class SignOutModelTest {
    private static final Actor PIOTR_HIMSELF = new Actor.Staff(PIOTR);
    private static final Seat SEAT =
            new Seat(new Person(DANA, "dana", "Dana Okafor", Set.of(Role.ADVISOR)), FOUR);

    private final TestQueue queue = new TestQueue();
    private final SignOutModel model =
            new SignOutModel(queue.site, Locale.ENGLISH, new People(List.of()));

    @BeforeEach
    void danaAndPiotrSitDown() {
        queue.dana(new Command.SignIn(FOUR));
        queue.order(PIOTR_HIMSELF, new Command.SignIn(FIVE));
    }

    @Test
    void everyColleagueIsListedButOneself() {
        assertThat(model.list(queue.state, SEAT, queue.now))
                .containsExactly(
                        new Colleague(
                                PIOTR, "s-2", "Counter 5", LocalTime.of(14, 0), new Held.Nobody()));
    }

    @Test
    void whoWasOnlyCalledWaitsAgain() {
        var ticket = called();
        assertThat(held()).isEqualTo(new Held.WaitsAgain("H001"));
        queue.dana(new Command.ForceSignOut(PIOTR));
        assertThat(status(ticket)).isEqualTo(TicketStatus.WAITING);
        assertThat(model.list(queue.state, SEAT, queue.now)).isEmpty();
    }

    @Test
    void whoIsBeingServedHasBeenServed() {
        var ticket = called();
        queue.order(PIOTR_HIMSELF, new Command.Start(ticket));
        assertThat(held()).isEqualTo(new Held.Finished("H001"));
        queue.dana(new Command.ForceSignOut(PIOTR));
        assertThat(status(ticket)).isEqualTo(TicketStatus.FINISHED);
    }

    @Test
    void aVisitWithAFurtherServiceGoesOnToIt() {
        var ticket = called();
        queue.order(PIOTR_HIMSELF, new Command.AddService(ticket, new ServiceCode("waste")));
        queue.order(PIOTR_HIMSELF, new Command.Start(ticket));
        assertThat(held()).isEqualTo(new Held.GoesOn("H001", "Waste and recycling"));
        queue.dana(new Command.ForceSignOut(PIOTR));
        assertThat(status(ticket)).isEqualTo(TicketStatus.WAITING);
        assertThat(queue.state.findTicket(ticket).orElseThrow().service())
                .isEqualTo(new ServiceCode("waste"));
    }

    private TicketId called() {
        var ticket = queue.issue("housing", "en").id();
        queue.order(PIOTR_HIMSELF, new Command.CallNext(FIVE));
        return ticket;
    }

    private Held held() {
        return model.list(queue.state, SEAT, queue.now).getFirst().held();
    }

    private TicketStatus status(TicketId ticket) {
        return queue.state.findTicket(ticket).orElseThrow().status();
    }
}
