package foyer.server.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.TicketId;
import foyer.server.TestQueue;
import org.junit.jupiter.api.Test;

/** One button on the phone: a colleague comes to where the customer waits. */
class PhoneHelpTest {
    private static final Actor PHONE = new Actor.Server("phone");

    private final TestQueue queue = new TestQueue();
    private final TicketId ticket = queue.issue("housing", "pl").id();

    private void ask() {
        queue.order(PHONE, new Command.AskPhoneHelp(ticket));
    }

    @Test
    void itIsAskedForOnceUntilSomebodyIsOnTheWay() {
        ask();
        var since = queue.now;
        queue.minutes(1);
        ask();
        assertThat(queue.state.listPhoneHelpWanted())
                .containsExactly(new PhoneHelp(ticket, since, false));

        queue.dana(new Command.AnswerPhoneHelp(ticket));
        assertThat(queue.state.listPhoneHelpWanted()).isEmpty();
        assertThat(queue.state.findPhoneHelp(ticket).orElseThrow().answered()).isTrue();

        ask();
        assertThat(queue.state.listPhoneHelpWanted()).hasSize(1);
    }

    @Test
    void nobodyLooksForSomebodyWhoIsServedOrHasGone() {
        ask();
        queue.order(PHONE, new Command.Abandon(ticket));
        assertThat(queue.state.listPhoneHelpWanted()).isEmpty();
        assertThat(refused(PHONE, new Command.AskPhoneHelp(ticket))).isEqualTo(Reason.TICKET_ENDED);
    }

    @Test
    void onlyThePhoneAsksAndOnlyStaffAnswer() {
        assertThat(refused(new Actor.Staff(TestQueue.DANA), new Command.AskPhoneHelp(ticket)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refused(PHONE, new Command.AnswerPhoneHelp(ticket))).isEqualTo(Reason.NOT_STAFF);
        assertThat(refused(new Actor.Staff(TestQueue.DANA), new Command.AnswerPhoneHelp(ticket)))
                .isEqualTo(Reason.NO_HELP_WANTED);
        assertThat(refused(PHONE, new Command.AskPhoneHelp(new TicketId("20200101-0000001"))))
                .isEqualTo(Reason.TICKET_UNKNOWN);
    }

    private Reason refused(Actor by, Command command) {
        var intent = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
        var order = new Order(queue.now, intent, by, command);
        return ((Decision.Rejected) QueueRules.decide(queue.state, order)).reason();
    }
}
