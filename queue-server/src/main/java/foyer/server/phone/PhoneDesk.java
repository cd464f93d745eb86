package foyer.server.phone;

import foyer.contract.words.IntentId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.Survey;
import foyer.server.ticketing.Ticket;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Gives customers' wishes to the queue. Thread-safe. */
final class PhoneDesk {
    /** A phone waits no longer for its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Actor PHONE = new Actor.Server("phone");

    private final SiteLoop loop;

    PhoneDesk(SiteLoop loop) {
        this.loop = loop;
    }

    /** Whether the queue has decided; what it decided, the page itself shows. */
    boolean tryCarryOut(String linkHash, PhoneWish wish, @Nullable Survey survey) {
        var ticket = loop.read(state -> state.findTicketByLink(linkHash)).map(Ticket::id);
        return ticket.isEmpty() || tryCarryOut(ticket.get(), wish, survey);
    }

    private boolean tryCarryOut(TicketId ticket, PhoneWish wish, @Nullable Survey survey) {
        // Each press is a wish of its own: the rules answer a second one, and what staff have
        // taken back can be asked for again, which an intent made from the visit could not.
        var what = (ticket + " " + wish).getBytes(StandardCharsets.UTF_8);
        var intent = new IntentId(UUID.randomUUID().toString());
        var reply = loop.submit(intent, PHONE, what, command(ticket, wish, survey));
        try {
            return switch (reply.toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                case Reply.Accepted _ -> true;
                case Reply.Rejected(var reason, var _) -> reason != Reason.STORE_FAILED;
                case Reply.Busy _ -> false;
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException undecided) {
            return false;
        }
    }

    private static Command command(TicketId ticket, PhoneWish wish, @Nullable Survey survey) {
        return switch (wish.kind()) {
            case MORE -> new Command.MoreTime(ticket);
            case LEAVE -> new Command.Abandon(ticket);
            case SURVEY ->
                    new Command.AnswerSurvey(
                            ticket, Objects.requireNonNull(survey, "asked with its answers"));
            case HELP -> new Command.AskPhoneHelp(ticket);
            case TELL, STOP -> throw new IllegalArgumentException("no wish of the queue");
        };
    }
}
