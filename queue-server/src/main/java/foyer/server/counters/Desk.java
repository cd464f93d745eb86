package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What staff at counters can do, each press an intent of its own. Replies come on the loop's
 * publishing thread: hand long work on. Thread-safe.
 */
public final class Desk {
    private final SiteLoop loop;
    private final Supplier<IntentId> intents;

    /**
     * @param intents a new one each time
     */
    public Desk(SiteLoop loop, Supplier<IntentId> intents) {
        this.loop = loop;
        this.intents = intents;
    }

    public CompletionStage<Reply> signIn(StaffId staff, CounterId counter) {
        return submit(staff, new Command.SignIn(counter));
    }

    public CompletionStage<Reply> signOut(StaffId staff) {
        return submit(staff, new Command.SignOut());
    }

    public CompletionStage<Reply> callNext(StaffId staff, CounterId counter) {
        return submit(staff, new Command.CallNext(counter));
    }

    public CompletionStage<Reply> callChosen(StaffId staff, CounterId counter, TicketId ticket) {
        return submit(staff, new Command.CallChosen(ticket, counter));
    }

    public CompletionStage<Reply> recall(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Recall(ticket));
    }

    public CompletionStage<Reply> start(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Start(ticket));
    }

    public CompletionStage<Reply> finish(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Finish(ticket));
    }

    public CompletionStage<Reply> noShow(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.NoShow(ticket));
    }

    public CompletionStage<Reply> answerHelp(StaffId staff, NodeId node) {
        return submit(staff, new Command.AnswerHelp(node));
    }

    /** Where that person is signed in. */
    public Optional<CounterId> findCounterOf(StaffId staff) {
        return loop.read(state -> state.findSignIn(staff).map(in -> in.counter()));
    }

    private CompletionStage<Reply> submit(StaffId staff, Command command) {
        // The intent is new with every press, so its body need only be the same for itself.
        var body = command.toString().getBytes(StandardCharsets.UTF_8);
        return loop.submit(intents.get(), new Actor.Staff(staff), body, command);
    }
}
