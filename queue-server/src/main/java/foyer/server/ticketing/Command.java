package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
     * @param wants what else was said
     */
    record Issue(
            ServiceCode service,
            LanguageCode language,
            String linkHash,
            Instant arrivedAt,
            boolean arrivalCertain,
            Wants wants)
            implements Command {
        /** Of somebody who wants the service and nothing else. */
        public Issue(
                ServiceCode service,
                LanguageCode language,
                String linkHash,
                Instant arrivedAt,
                boolean arrivalCertain) {
            this(service, language, linkHash, arrivedAt, arrivalCertain, Wants.NOTHING);
        }

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
    record LeaseBands(@Nullable List<LocalDate> held) implements Command {
        public LeaseBands {
            held = held == null ? null : List.copyOf(held);
        }

        /** Of a node that does not say what it holds. */
        public LeaseBands() {
            this(null);
        }
    }

    /** Somebody at the node wants a colleague. */
    record AskHelp(LanguageCode language) implements Command {}

    /** A colleague goes there. */
    record AnswerHelp(NodeId node) implements Command {}

    /** The customer's phone wants a colleague where they wait. */
    record AskPhoneHelp(TicketId ticket) implements Command {}

    record AnswerPhoneHelp(TicketId ticket) implements Command {}

    record SignIn(CounterId counter) implements Command {}

    record SignOut() implements Command {}

    /** The earliest promise the counter may take; a ticket still served there is finished first. */
    record CallNext(CounterId counter) implements Command {}

    /** That ticket and no other; a ticket still served at the counter is finished first. */
    record CallChosen(TicketId ticket, CounterId counter) implements Command {}

    /** Announced again; once the site's recalls are used up, nobody is expected any more. */
    record Recall(TicketId ticket) implements Command {}

    record Start(TicketId ticket) implements Command {}

    /** The service is over; a visit with further services goes on to the next. */
    record Finish(TicketId ticket, @Nullable Outcome outcome) implements Command {
        public Finish(TicketId ticket) {
            this(ticket, null);
        }
    }

    /** Called, but nobody comes. */
    record NoShow(TicketId ticket) implements Command {}

    /** Ended by staff. */
    record Cancel(TicketId ticket) implements Command {}

    /** Ended because the customer says so, to staff or by phone. */
    record Abandon(TicketId ticket) implements Command {}

    /** Set aside, to fill in a form or wait for a paper; in no line until it is taken back. */
    record Park(TicketId ticket) implements Command {}

    /** Waits again in the old place. */
    record Unpark(TicketId ticket) implements Command {}

    /** Waits again for the same service: in the old place, or behind everybody. */
    record Requeue(TicketId ticket, Place place) implements Command {
        /** Where in the line. */
        public enum Place {
            SAME,
            LAST
        }
    }

    /**
     * Sent on.
     *
     * @param service null: the same
     * @param note to be read by whoever takes the customer
     */
    record Transfer(
            TicketId ticket, @Nullable ServiceCode service, Target target, @Nullable NoteId note)
            implements Command {}

    /**
     * The customer needs some minutes more, by phone: the place is kept, nobody calls till then.
     */
    record MoreTime(TicketId ticket) implements Command {}

    /** How it was, from the customer's phone. */
    record AnswerSurvey(TicketId ticket, Survey survey) implements Command {}

    /** Whoever missed the call is here after all. */
    record Revive(TicketId ticket) implements Command {}

    /** Closed by mistake: the old place again. */
    record Reopen(TicketId ticket) implements Command {}

    /** One service more in the same visit. */
    record AddService(TicketId ticket, ServiceCode service) implements Command {}

    /** Called sooner, for one of the site's reasons. */
    record Prioritise(TicketId ticket, Code reason) implements Command {}

    /** What the customer needs to be served; replaces what was said before. */
    record Adjust(TicketId ticket, List<Code> adjustments) implements Command {
        public Adjust {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** Takes back the last step with that ticket. */
    record Undo(TicketId ticket) implements Command {}

    /** Signs somebody out who forgot; what their counter holds comes to an end or waits again. */
    record ForceSignOut(StaffId staff) implements Command {}

    /**
     * Not to be counted on from now; also said by a colleague.
     *
     * @param kind a break or an unplanned absence
     * @param until when they are expected back, if anybody knows
     */
    record Leave(StaffId staff, Absence.Kind kind, @Nullable Instant until) implements Command {
        Absence from(Instant at) {
            return new Absence(staff, kind, at, until);
        }
    }

    record ComeBack(StaffId staff) implements Command {}

    /** Known beforehand. */
    record PlanAbsence(StaffId staff, Instant from, Instant until) implements Command {}

    /** They will be there after all; the one that begins then, also when it has begun. */
    record RevokeAbsence(StaffId staff, Instant from) implements Command {}

    /** Nobody asks; the server lets the rules of time do what is due. */
    record PassTime() implements Command {}

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
