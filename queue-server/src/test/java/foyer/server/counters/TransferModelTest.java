package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FIVE;
import static foyer.server.TestQueue.FOUR;
import static foyer.server.TestQueue.PIOTR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.TestQueue;
import foyer.server.counters.TransferModel.Choice;
import foyer.server.counters.TransferModel.Onward;
import foyer.server.people.People;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only where the rules would let a customer go is offered. */
class TransferModelTest {
    private static final ServiceCode HOUSING = new ServiceCode("housing");
    private static final Actor PIOTR_HIMSELF = new Actor.Staff(PIOTR);

    private final TestQueue queue = new TestQueue();
    private final TransferModel model =
            new TransferModel(queue.site, Locale.ENGLISH, new People(List.of()));
    private TicketId ticket;

    @BeforeEach
    void danaServesSomebodyAndPiotrSitsAtTheNextCounter() {
        queue.dana(new Command.SignIn(FOUR));
        queue.order(PIOTR_HIMSELF, new Command.SignIn(FIVE));
        ticket = queue.issue("housing", "en").id();
        queue.dana(new Command.CallNext(FOUR));
    }

    @Test
    void thePresentServiceIsOfferedFirstAndEveryOtherOnce() {
        var all = model.listServices(queue.state, ticket);
        assertThat(all.getFirst()).isEqualTo(new Onward(HOUSING, "Housing options", true));
        assertThat(all).hasSameSizeAs(queue.site.services()).doesNotHaveDuplicates();
    }

    @Test
    void aColleagueWhoTakesTheServiceIsOfferedByPersonAndByCounter() {
        assertThat(choices(HOUSING))
                .containsExactlyInAnyOrder(
                        new Choice.Anyone(),
                        new Choice.There(FOUR, "Counter 4", "s-1"),
                        new Choice.There(FIVE, "Counter 5", "s-2"),
                        new Choice.Colleague(DANA, "s-1"),
                        new Choice.Colleague(PIOTR, "s-2"));
    }

    @Test
    void whoIsAwayOrDoesNotTakeTheServiceIsNotOffered() {
        assertThat(choices(new ServiceCode("waste"))).containsExactly(new Choice.Anyone());
        queue.order(PIOTR_HIMSELF, new Command.Leave(PIOTR, Absence.Kind.BREAK, null));
        assertThat(choices(HOUSING))
                .containsExactlyInAnyOrder(
                        new Choice.Anyone(),
                        new Choice.There(FOUR, "Counter 4", "s-1"),
                        new Choice.Colleague(DANA, "s-1"));
    }

    @Test
    void aServiceTheVisitHasAlreadyIsNotAddedAgain() {
        queue.dana(new Command.AddService(ticket, new ServiceCode("waste")));
        assertThat(model.listFurther(queue.state, DANA, FOUR, ticket, queue.now))
                .extracting(Onward::name)
                .contains("Benefits")
                .doesNotContain("Waste and recycling");
    }

    private List<Choice> choices(ServiceCode service) {
        return model.listChoices(queue.state, DANA, FOUR, ticket, service, queue.now);
    }
}
