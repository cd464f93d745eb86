package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened. What the journal holds, so only ever added to. */
public sealed interface Event {
    /** Loop time: never decreasing within a site. */
    Instant at();

    record DayClosed(Instant at, LocalDate day) implements Event {}

    /** The state begins anew with what is carried over: a replay starts here. */
    record DayOpened(Instant at, LocalDate day, CarryOver carried) implements Event {}

    /**
     * @param number the server's proposal, or what the kiosk had already given
     * @param given the customer holds that number for certain
     * @param peopleAhead as it was told to the customer
     */
    record TicketIssued(
            Instant at,
            TicketId ticket,
            Origin origin,
            LocalDate numberDay,
            TicketNumber number,
            boolean given,
            Instant promisedAt,
            int peopleAhead)
            implements Event {}

    /**
     * A kiosk said which number it gave.
     *
     * @param announced the call under which a customer called by another number is called again
     */
    record NumberGiven(
            Instant at,
            TicketId ticket,
            LocalDate numberDay,
            TicketNumber number,
            NumberEffect effect,
            @Nullable CallId announced)
            implements Event {}

    /** A kiosk's number reached us before the ticket's Issue did. */
    record NumberAwaited(
            Instant at, IntentId issue, Actor by, LocalDate numberDay, TicketNumber number)
            implements Event {}

    /** No ticket was given; kept because the kiosk may have had to give a number meanwhile. */
    record CustomerTurnedAway(Instant at, Origin origin, Reason reason) implements Event {}

    record TicketCalled(
            Instant at,
            TicketId ticket,
            CallId call,
            CounterId counter,
            StaffId staff,
            CallReason reason)
            implements Event {}

    record TicketRecalled(Instant at, TicketId ticket, CallId call) implements Event {}

    record ServiceStarted(Instant at, TicketId ticket) implements Event {}

    /** The present service is over. */
    record TicketFinished(Instant at, TicketId ticket, @Nullable Outcome outcome) implements Event {
        public TicketFinished(Instant at, TicketId ticket) {
            this(at, ticket, null);
        }
    }

    /**
     * Called, but nobody came.
     *
     * @param byRule the time was over; nobody pressed anything
     */
    record TicketMissed(Instant at, TicketId ticket, boolean byRule) implements Event {
        public TicketMissed(Instant at, TicketId ticket) {
            this(at, ticket, false);
        }
    }

    record TicketParked(Instant at, TicketId ticket) implements Event {}

    /**
     * The visit waits again, in a new leg; one still open ends.
     *
     * @param notBefore null: can be called at any time
     */
    record LegOpened(
            Instant at,
            TicketId ticket,
            Leg.Cause cause,
            ServiceCode service,
            Target target,
            Instant promisedAt,
            @Nullable NoteId note,
            @Nullable Instant notBefore)
            implements Event {
        public LegOpened(
                Instant at,
                TicketId ticket,
                Leg.Cause cause,
                ServiceCode service,
                Target target,
                Instant promisedAt,
                @Nullable NoteId note) {
            this(at, ticket, cause, service, target, promisedAt, note, null);
        }
    }

    record ServiceAdded(Instant at, TicketId ticket, ServiceCode service) implements Event {}

    record TicketPrioritised(Instant at, TicketId ticket, Code reason, Instant promisedAt)
            implements Event {}

    record TicketAdjusted(Instant at, TicketId ticket, List<Code> adjustments, Instant promisedAt)
            implements Event {
        public TicketAdjusted {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** The visit itself does not change. */
    record SurveyAnswered(Instant at, TicketId ticket, Survey survey) implements Event {}

    /** The ticket is what it was before its last step. */
    record StepUndone(Instant at, TicketId ticket) implements Event {}

    record AdvisorLeft(Instant at, Absence absence) implements Event {}

    record AdvisorCameBack(Instant at, StaffId staff) implements Event {}

    record AbsencePlanned(Instant at, Absence absence) implements Event {}

    /** It was planned and is not any more. */
    record AbsenceRevoked(Instant at, Absence absence) implements Event {}

    /** Ended by staff. */
    record TicketCancelled(Instant at, TicketId ticket) implements Event {}

    /** Ended by the customer, or left over when a second day closed. */
    record TicketAbandoned(Instant at, TicketId ticket) implements Event {}

    /** The first display to confirm a call; later ones are not recorded. */
    record CallShown(Instant at, CallId call, NodeId node, How how, Duration after)
            implements Event {}

    record AdvisorSignedIn(Instant at, StaffId staff, CounterId counter) implements Event {}

    record AdvisorSignedOut(Instant at, StaffId staff, CounterId counter) implements Event {}

    /**
     * @param mark the number after the K of the node's own numbers
     */
    record BandLeased(Instant at, NodeId node, int mark, NumberBand band) implements Event {}

    record HelpAsked(Instant at, NodeId node, LanguageCode language) implements Event {}

    record HelpAnswered(Instant at, NodeId node, StaffId staff) implements Event {}

    record PhoneHelpAsked(Instant at, TicketId ticket) implements Event {}

    record PhoneHelpAnswered(Instant at, TicketId ticket, StaffId staff) implements Event {}

    record ServiceClosed(Instant at, ServiceCode service) implements Event {}

    record ServiceOpened(Instant at, ServiceCode service) implements Event {}
}
