package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.TestSite;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** At any moment at most one counter holds a ticket, however two advisors race for it. */
class TwoConsolesTest {
    private static final int ROUNDS = 500;

    private final ModelJournal journal = new ModelJournal();
    private final Gate gate = new Gate(Play.MORNING);

    @Test
    void twoConsolesInOneBatchNeverCallOneTicketTwice() throws Exception {
        int together = 0;
        var called = new HashSet<TicketId>();
        try (var loops = Loops.start(journal, gate)) {
            loops.accepted(Play.ANN, new Command.SignIn(TestSite.ONE));
            loops.accepted(Play.BEN, new Command.SignIn(TestSite.TWO));
            for (int round = 0; round < ROUNDS; round++) {
                // Odd rounds have one ticket for two advisors, even ones two.
                number(loops, loops.issued());
                if (round % 2 == 0) {
                    number(loops, loops.issued());
                }
                int before = journal.commits();
                gate.close();
                var ann = callNext(loops, Play.ANN, TestSite.ONE);
                gate.awaitTheLoop();
                var ben = callNext(loops, Play.BEN, TestSite.TWO);
                gate.open();
                var annsReply = Loops.get(ann);
                var bensReply = Loops.get(ben);
                together += journal.commits() == before + 1 ? 1 : 0;
                int calls = take(loops, Play.ANN, annsReply, called);
                calls += take(loops, Play.BEN, bensReply, called);
                assertThat(calls).as("round %d", round).isEqualTo(round % 2 == 0 ? 2 : 1);
            }
        }
        assertThat(together).as("rounds with both in one batch").isEqualTo(ROUNDS);
    }

    private static void number(Loops loops, Event.TicketIssued issued) {
        loops.accepted(
                Play.KIOSK, new Command.GiveNumber(issued.origin().issue(), issued.number(), null));
    }

    private static CompletableFuture<Reply> callNext(Loops loops, Actor staff, CounterId counter) {
        var command = new Command.CallNext(counter);
        return loops.loop
                .submit(loops.newIntent(), staff, Loops.hash(command), command)
                .toCompletableFuture();
    }

    /** Notes the called ticket and ends it, so that the next round starts afresh. */
    private static int take(Loops loops, Actor staff, Reply reply, Set<TicketId> called) {
        if (!(reply instanceof Reply.Accepted accepted)) {
            return 0;
        }
        var ticket = ((Event.TicketCalled) accepted.events().getLast()).ticket();
        assertThat(called.add(ticket)).as("%s called once", ticket).isTrue();
        loops.accepted(staff, new Command.NoShow(ticket));
        return 1;
    }
}
