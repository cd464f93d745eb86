package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's visit, as it is now. Immutable.
 *
 * @param day the business day it was issued on
 * @param number what it is called by
 * @param alias another number the customer may hold, shown beside the first
 * @param given the customer holds a number for certain: the kiosk said so
 * @param call the latest; null while it was never called
 * @param announced how often it was; never less than before, so that no call id comes twice
 * @param leg the present one, or the last
 * @param past the legs before, in turn
 */
public record Ticket(
        TicketId id,
        LocalDate day,
        Origin origin,
        TicketNumber number,
        @Nullable TicketNumber alias,
        boolean given,
        Instant issuedAt,
        TicketStatus status,
        @Nullable Call call,
        int announced,
        Leg leg,
        List<Leg> past,
        Wants wants) {

    /** Without word from its kiosk a ticket can be called after this. */
    public static final Duration NUMBER_PATIENCE = Duration.ofSeconds(5);

    /** More legs than any visit has; whoever is sent on oftener needs a new ticket. */
    public static final int MAX_LEGS = 50;

    /** The order in which customers are called: promise, then arrival, then issue. */
    public static final Comparator<Ticket> BY_PROMISE = Ticket::compareByPromise;

    public Ticket {
        past = List.copyOf(past);
    }

    /** A visit of one leg, as version 1 knew it. */
    public Ticket(
            TicketId id,
            LocalDate day,
            Origin origin,
            TicketNumber number,
            @Nullable TicketNumber alias,
            boolean given,
            Instant issuedAt,
            Instant promisedAt,
            TicketStatus status,
            @Nullable Call call,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        this(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                status,
                call,
                call == null ? 0 : call.ordinal(),
                FirstLeg.of(origin, promisedAt, status, call, startedAt, endedAt),
                List.of(),
                origin.wants());
    }

    private static int compareByPromise(Ticket one, Ticket other) {
        int promise = one.leg.promisedAt().compareTo(other.leg.promisedAt());
        if (promise != 0) {
            return promise;
        }
        int arrival = one.arrivedAt().compareTo(other.arrivedAt());
        return arrival != 0 ? arrival : one.id.compareTo(other.id);
    }

    /** What the customer waits for now. */
    public ServiceCode service() {
        return leg.service();
    }

    /** When the customer came, whatever happened since. */
    public Instant arrivedAt() {
        return origin.arrivedAt();
    }

    /** When they are called by. */
    public Instant promisedAt() {
        return leg.promisedAt();
    }

    public @Nullable Instant startedAt() {
        return leg.startedAt();
    }

    public @Nullable Instant endedAt() {
        return leg.endedAt();
    }

    /** All legs, in turn. */
    public List<Leg> legs() {
        var all = new ArrayList<>(past);
        all.add(leg);
        return List.copyOf(all);
    }

    /** Waiting, ready, and the number it would be called by is the one the customer holds. */
    public boolean callableAt(Instant now) {
        return isNumberedAt(now) && findHeldUntil(now) == null;
    }

    /** Waiting, and the number it would be called by is the one the customer holds. */
    boolean isNumberedAt(Instant now) {
        return status == TicketStatus.WAITING
                && (given || !now.isBefore(issuedAt.plus(NUMBER_PATIENCE)));
    }

    /** Until when the customer asked not to be called; null when they may be. */
    public @Nullable Instant findHeldUntil(Instant now) {
        var until = leg.notBefore();
        return status == TicketStatus.WAITING && until != null && now.isBefore(until)
                ? until
                : null;
    }

    Ticket called(Call latest) {
        var next = leg.called(latest.counter(), latest.staff(), latest.at());
        return with(TicketStatus.CALLED, latest, next, past, wants);
    }

    /** Announced again, or confirmed. */
    Ticket with(Call latest) {
        return with(status, latest, leg, past, wants);
    }

    Ticket started(Instant at) {
        return with(TicketStatus.SERVING, call, leg.started(at), past, wants);
    }

    Ticket ended(TicketStatus how, Leg.Ending ending, Instant at, @Nullable Outcome outcome) {
        return with(how, call, leg.ended(at, ending, outcome), past, wants);
    }

    /** Waits again, in a leg of its own; the one before is closed if it was not. */
    Ticket opened(Leg next) {
        var closed =
                leg.endedAt() == null ? leg.ended(next.openedAt(), Leg.Ending.SENT_ON, null) : leg;
        var before = new ArrayList<>(past);
        before.add(closed);
        return with(TicketStatus.WAITING, call, next, before, wants);
    }

    Ticket promised(Instant when, Wants now) {
        return with(status, call, leg.promised(when), past, now);
    }

    Ticket wanting(Wants now) {
        return with(status, call, leg, past, now);
    }

    Ticket numbered(TicketNumber first, @Nullable TicketNumber second) {
        return new Ticket(
                id, day, origin, first, second, true, issuedAt, status, call, announced, leg, past,
                wants);
    }

    /** As it was then; but what a customer was told since, numbers and calls, stays told. */
    Ticket backTo(Ticket then) {
        var latest = then.status.held() ? call : then.call;
        return new Ticket(
                id,
                day,
                origin,
                number,
                alias,
                given,
                issuedAt,
                then.status,
                latest,
                announced,
                then.leg,
                then.past,
                then.wants);
    }

    private Ticket with(
            TicketStatus next, @Nullable Call latest, Leg now, List<Leg> before, Wants wanted) {
        int most = latest == null ? announced : Math.max(announced, latest.ordinal());
        return new Ticket(
                id, day, origin, number, alias, given, issuedAt, next, latest, most, now, before,
                wanted);
    }
}
