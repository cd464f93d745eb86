package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Everything that can be wanted of a site's queue. */
public sealed interface Command {
    /** The business day begins; one still open is closed first. */
    record OpenDay(LocalDate day) implements Command {}

    /**
     * A ticket for a walk-in. Its number is the server's proposal until the kiosk says which it
     * gave ({@link GiveNumber}).
     *
     * @param linkHash of the phone page's token; the token itself is never kept
     * @param arrivedAt earlier than the order when the kiosk was offline; later is taken as now
     * @param arrivalCertain false when only the kiosk's wall clock knew
     */
    record Issue(
            ServiceCode service,
            LanguageCode language,
            String linkHash,
            Instant arrivedAt,
            boolean arrivalCertain)
            implements Command {
        public Issue {
            if (linkHash.isEmpty() || linkHash.length() > 64) {
                throw new IllegalArgumentException("link hash is not 1 to 64 characters");
            }
            // As exact as the journal keeps it: what was replayed equals what was decided.
            arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * The number the customer of that Issue was really given.
     *
     * @param businessDay the day it was given on; null when the kiosk did not trust its clock
     */
    record GiveNumber(IntentId issue, TicketNumber number, @Nullable LocalDate businessDay)
            implements Command {}

    /** The customer does not want the ticket of that Issue. */
    record Withdraw(IntentId issue) implements Command {}

    /** Bands of numbers for today and tomorrow; asking again gives the same bands. */
    record LeaseBands() implements Command {}

    /** Somebody at the node wants a colleague. */
    record AskHelp(LanguageCode language) implements Command {}

    /** A colleague goes there. */
    record AnswerHelp(NodeId node) implements Command {}

    record SignIn(CounterId counter) implements Command {}

    record SignOut() implements Command {}

    /** The earliest promise the counter may take; a ticket still served there is finished first. */
    record CallNext(CounterId counter) implements Command {}

    /** That ticket and no other; a ticket still served at the counter is finished first. */
    record CallChosen(TicketId ticket, CounterId counter) implements Command {}

    record Recall(TicketId ticket) implements Command {}

    record Start(TicketId ticket) implements Command {}

    record Finish(TicketId ticket) implements Command {}

    record NoShow(TicketId ticket) implements Command {}

    record Cancel(TicketId ticket) implements Command {}

    /**
     * A display announced a call.
     *
     * @param after from the board's arrival to the announcement
     */
    record ConfirmShown(CallId call, How how, Duration after) implements Command {
        public ConfirmShown {
            after = after.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** No more tickets for it today; those waiting are still called. */
    record CloseService(ServiceCode service) implements Command {}

    record OpenService(ServiceCode service) implements Command {}
}
