package foyer.server.counters;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.NoteId;
import foyer.server.ticketing.Outcome;
import foyer.server.ticketing.loop.Note;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What staff at counters can do, each press an intent of its own. Replies come on the loop's
 * publishing thread: hand long work on. Thread-safe.
 */
public final class Desk {
    private final SiteLoop loop;
    private final Supplier<IntentId> intents;
    private final Touched touched = new Touched();

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

    /** The reply is of the ticket; its number is the customer's once the colleague can read it. */
    public CompletionStage<Reply> issue(StaffId staff, NewTicket ticket, Instant now) {
        var issue = intents.get();
        return submit(staff, issue, ticket.command(issue, now), null)
                .thenCompose(
                        reply ->
                                NewTicket.findIssued(reply)
                                        .map(issued -> tell(staff, issued))
                                        .orElse(CompletableFuture.completedStage(reply))
                                        .thenApply(_ -> reply));
    }

    /** Without it the ticket could not be called at once, as if a kiosk were still printing it. */
    private CompletionStage<Reply> tell(StaffId staff, Event.TicketIssued issued) {
        return submit(
                staff,
                new Command.GiveNumber(
                        issued.origin().issue(), issued.number(), issued.numberDay()));
    }

    /**
     * @param colleague who forgot to
     */
    public CompletionStage<Reply> forceSignOut(StaffId staff, StaffId colleague) {
        return submit(staff, new Command.ForceSignOut(colleague));
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
        return finish(staff, ticket, null);
    }

    /**
     * @param outcome what came of it, when it was said
     */
    public CompletionStage<Reply> finish(
            StaffId staff, TicketId ticket, @Nullable Outcome outcome) {
        return submit(staff, new Command.Finish(ticket, outcome));
    }

    /** Calls the next once what came of the one before is kept; otherwise nobody is called. */
    public CompletionStage<Reply> finishAndCallNext(
            StaffId staff, CounterId counter, TicketId ticket, Outcome outcome) {
        return finish(staff, ticket, outcome)
                .thenCompose(
                        reply ->
                                reply instanceof Reply.Accepted
                                        ? callNext(staff, counter)
                                        : CompletableFuture.completedStage(reply));
    }

    public CompletionStage<Reply> park(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Park(ticket));
    }

    public CompletionStage<Reply> takeBack(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Unpark(ticket));
    }

    public CompletionStage<Reply> requeue(
            StaffId staff, TicketId ticket, Command.Requeue.Place place) {
        return submit(staff, new Command.Requeue(ticket, place));
    }

    public CompletionStage<Reply> revive(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Revive(ticket));
    }

    /** Closed by mistake. */
    public CompletionStage<Reply> reopen(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Reopen(ticket));
    }

    public CompletionStage<Reply> addService(StaffId staff, TicketId ticket, ServiceCode service) {
        return submit(staff, new Command.AddService(ticket, service));
    }

    /**
     * @param words for whoever takes the customer; personal, so they are kept apart from the order
     */
    public CompletionStage<Reply> transfer(StaffId staff, Command.Transfer transfer, String words) {
        var line = Note.line(words);
        if (line.isEmpty()) {
            return submit(staff, transfer, null);
        }
        var note = new Note(new NoteId(intents.get().value()), line);
        return submit(
                staff,
                new Command.Transfer(
                        transfer.ticket(), transfer.service(), transfer.target(), note.id()),
                note);
    }

    public CompletionStage<Reply> undo(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Undo(ticket));
    }

    /**
     * On a break, or away.
     *
     * @param until null when nobody knows
     */
    public CompletionStage<Reply> leave(StaffId staff, Absence.Kind kind, @Nullable Instant until) {
        return submit(staff, new Command.Leave(staff, kind, until));
    }

    public CompletionStage<Reply> planAbsence(StaffId staff, Instant from, Instant until) {
        return submit(staff, new Command.PlanAbsence(staff, from, until));
    }

    /**
     * @param from when it was to begin
     */
    public CompletionStage<Reply> revokeAbsence(StaffId staff, Instant from) {
        return submit(staff, new Command.RevokeAbsence(staff, from));
    }

    public CompletionStage<Reply> comeBack(StaffId staff) {
        return submit(staff, new Command.ComeBack(staff));
    }

    public CompletionStage<Reply> noShow(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.NoShow(ticket));
    }

    /** Ended by staff: the ticket should not have been. */
    public CompletionStage<Reply> cancel(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Cancel(ticket));
    }

    /** The customer has left, or said so. */
    public CompletionStage<Reply> abandon(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.Abandon(ticket));
    }

    /**
     * What a colleague on the floor has seen. Nobody goes sooner whose needs could not be kept.
     *
     * @param reason to go sooner; null: as before
     * @param needs null: as before
     */
    public CompletionStage<Reply> help(
            StaffId staff, TicketId ticket, @Nullable Code reason, @Nullable List<Code> needs) {
        if (needs == null) {
            return reason == null
                    ? CompletableFuture.completedStage(new Reply.Accepted(List.of(), 0))
                    : prioritise(staff, ticket, reason);
        }
        return submit(staff, new Command.Adjust(ticket, needs))
                .thenCompose(
                        reply ->
                                reason != null && reply instanceof Reply.Accepted
                                        ? prioritise(staff, ticket, reason)
                                        : CompletableFuture.completedStage(reply));
    }

    private CompletionStage<Reply> prioritise(StaffId staff, TicketId ticket, Code reason) {
        return submit(staff, new Command.Prioritise(ticket, reason));
    }

    public CompletionStage<Reply> closeService(StaffId staff, ServiceCode service) {
        return submit(staff, new Command.CloseService(service));
    }

    public CompletionStage<Reply> openService(StaffId staff, ServiceCode service) {
        return submit(staff, new Command.OpenService(service));
    }

    public CompletionStage<Reply> answerHelp(StaffId staff, NodeId node) {
        return submit(staff, new Command.AnswerHelp(node));
    }

    public CompletionStage<Reply> answerHelp(StaffId staff, TicketId ticket) {
        return submit(staff, new Command.AnswerPhoneHelp(ticket));
    }

    /** Where that person is signed in. */
    public Optional<CounterId> findCounterOf(StaffId staff) {
        return loop.read(state -> state.findSignIn(staff).map(in -> in.counter()));
    }

    /** What that person has last done something with, the latest first. */
    public List<TicketId> listTouched(StaffId staff) {
        return touched.list(staff);
    }

    private CompletionStage<Reply> submit(StaffId staff, Command command) {
        return submit(staff, command, null);
    }

    private CompletionStage<Reply> submit(StaffId staff, Command command, @Nullable Note note) {
        return submit(staff, intents.get(), command, note);
    }

    private CompletionStage<Reply> submit(
            StaffId staff, IntentId intent, Command command, @Nullable Note note) {
        // The intent is new with every press, so its body need only be the same for itself.
        var body = command.toString().getBytes(StandardCharsets.UTF_8);
        return loop.submit(intent, new Actor.Staff(staff), body, command, note)
                .thenApply(reply -> remembered(staff, reply));
    }

    private Reply remembered(StaffId staff, Reply reply) {
        if (reply instanceof Reply.Accepted(var events, var _)) {
            touched.note(staff, events);
        }
        return reply;
    }
}
