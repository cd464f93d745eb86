package foyer.server.counters;

import static foyer.server.TestQueue.DANA;
import static foyer.server.TestQueue.FOUR;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.server.TestQueue;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only the reasons the rules would take, and all the site has for needs. */
class HelpModelTest {
    private static final Seat SEAT =
            new Seat(new Person(DANA, "dana", "Dana Okafor", Set.of(Role.ADVISOR)), FOUR);

    private final TestQueue queue = new TestQueue();
    private final HelpModel model = new HelpModel(queue.site, Locale.of("pl"));

    @Test
    void theReasonATicketHasAlreadyIsNotOfferedAgain() {
        var ticket = queue.issue("housing", "en").id();
        assertThat(reasons(ticket))
                .containsExactly(
                        new Named<>(new Code("small-children"), "Z małymi dziećmi"),
                        new Named<>(new Code("unwell"), "Źle się czuje"));
        queue.dana(new Command.Prioritise(ticket, new Code("unwell")));
        assertThat(reasons(ticket))
                .extracting(Named::what)
                .containsExactly(new Code("small-children"));
        assertThat(model.findReason(queue.state.findTicket(ticket).orElseThrow()))
                .contains("Źle się czuje");
    }

    @Test
    void whoIsNotWaitingAnyMoreIsNotPutForward() {
        queue.dana(new Command.SignIn(FOUR));
        var ticket = queue.issue("housing", "en").id();
        queue.dana(new Command.CallNext(FOUR));
        assertThat(reasons(ticket)).isEmpty();
        assertThat(model.listAdjustments())
                .hasSameSizeAs(queue.site.rules().adjustments())
                .contains(new Named<>(new Code("low-counter"), "Niskie stanowisko"));
    }

    private List<Named<Code>> reasons(TicketId ticket) {
        return model.listReasons(queue.state, SEAT, ticket, queue.now);
    }
}
