package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.OfferRules;
import foyer.server.sites.Offered;
import foyer.server.sites.Service;
import foyer.server.sites.SiteNode.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets come into being, or are not wanted after all. */
final class IssueRules {
    /** The kiosk gave a number of its own when it had no answer by then: no refusing any more. */
    static final Duration ANSWER_PATIENCE = Duration.ofMillis(1500);

    /** Nobody comes back with an older ticket, and a wrong age must not buy a place in front. */
    static final Duration OLDEST_ARRIVAL = Duration.ofDays(7);

    /** No place is held longer, whatever a kiosk says. */
    static final Duration LONGEST_HELD = Duration.ofHours(8);

    /** Two clocks that agree no better than this still agree. */
    static final Duration CLOCK_PATIENCE = Duration.ofMinutes(2);

    private static final int SEQUENCE_DIGITS = 7;

    private IssueRules() {}

    static Decision issue(QueueState state, LocalDate day, Order order, Command.Issue wanted) {
        boolean mayIssue =
                Checks.isStaff(order.actor())
                        || Checks.isNode(state.site(), order.actor(), Role.KIOSK);
        if (!mayIssue) {
            return Decision.reject(Reason.NOT_A_KIOSK, order.actor().text() + " gives no tickets");
        }
        if (state.byIssue.containsKey(order.intent())) {
            return Decision.reject(Reason.INTENT_REUSED, order.intent() + " has a ticket");
        }
        var unknown = refuseUnknown(state, order, wanted.wants());
        if (unknown != null) {
            return unknown;
        }
        var origin = origin(state, order, wanted);
        var awaited =
                state.unsettled
                        .findAwaited(order.intent())
                        .filter(number -> number.by().equals(order.actor()))
                        .orElse(null);
        if (awaited != null) {
            var given = new Given(awaited.numberDay(), awaited.number());
            return Decision.accept(issued(state, day, order.at(), origin, given));
        }
        if (wanted.arrivedAt().isAfter(order.at().plus(CLOCK_PATIENCE))) {
            return turnedAway(order.at(), origin, Reason.ARRIVAL_IN_FUTURE);
        }
        return openOrTurnedAway(state, day, order.at(), origin);
    }

    /**
     * A colleague can say it anew; a kiosk's customer cannot, and what it means there is nothing.
     */
    private static @Nullable Decision refuseUnknown(QueueState state, Order order, Wants wants) {
        if (!Checks.isStaff(order.actor())) {
            return null;
        }
        var reason = wants.priority();
        if (reason != null && !state.rules().priorities().containsKey(reason)) {
            return Decision.reject(Reason.PRIORITY_UNKNOWN, "no priority " + reason);
        }
        return wants.adjustments().stream()
                .filter(code -> !state.rules().adjustments().containsKey(code))
                .findFirst()
                .map(code -> Decision.reject(Reason.ADJUSTMENT_UNKNOWN, "no adjustment " + code))
                .orElse(null);
    }

    private static Decision openOrTurnedAway(
            QueueState state, LocalDate day, Instant at, Origin origin) {
        var service = state.site().findService(origin.service()).orElse(null);
        if (service == null || !knowsAll(state, origin.wants().further())) {
            return turnedAway(at, origin, Reason.SERVICE_UNKNOWN);
        }
        boolean answerable = at.isBefore(origin.arrivedAt().plus(ANSWER_PATIENCE));
        if (answerable && !isOffered(state, service, at, origin)) {
            return turnedAway(at, origin, Reason.SERVICE_CLOSED);
        }
        var appointed = origin.wants().appointment();
        if (appointed != null && answerable && !state.site().businessDay(appointed).equals(day)) {
            return turnedAway(at, origin, Reason.APPOINTMENT_NOT_TODAY);
        }
        var number = state.numbers.propose(service.prefix(), day);
        return number == null
                ? turnedAway(at, origin, Reason.NUMBERS_EXHAUSTED)
                : Decision.accept(event(state, day, at, origin, day, number, false));
    }

    /** A colleague may let somebody in whom a kiosk may not. */
    private static boolean isOffered(QueueState state, Service service, Instant at, Origin origin) {
        if (Checks.isStaff(origin.by())) {
            return !state.isClosed(service.code());
        }
        var demand = ServiceDemand.of(state, service, at);
        var offered =
                OfferRules.offered(state.site(), service, state.windowsOf(service), at, demand);
        return offered instanceof Offered.Open(var until) && origin.countsFrom().isBefore(until);
    }

    private static boolean knowsAll(QueueState state, List<ServiceCode> services) {
        return services.stream().allMatch(one -> state.site().findService(one).isPresent());
    }

    /** A number a customer holds already. */
    record Given(LocalDate day, TicketNumber number) {}

    /** The customer holds a number, so nothing is refused here. */
    static Event issued(QueueState state, LocalDate day, Instant at, Origin origin, Given given) {
        return event(state, day, at, origin, given.day(), given.number(), true);
    }

    private static Event event(
            QueueState state,
            LocalDate day,
            Instant at,
            Origin origin,
            LocalDate numberDay,
            TicketNumber number,
            boolean given) {
        var promisedAt = PromiseRules.ofNewcomer(state, origin);
        int ahead = state.lines.countAhead(origin.service(), promisedAt, origin.arrivedAt());
        return new Event.TicketIssued(
                at,
                ticketId(day, state.issued + 1),
                origin,
                numberDay,
                number,
                given,
                promisedAt,
                ahead);
    }

    static Decision withdraw(QueueState state, Order order, Command.Withdraw withdraw) {
        var ticket = state.findTicketByIssue(withdraw.issue()).orElse(null);
        if (ticket == null) {
            return Decision.reject(
                    Reason.TICKET_UNKNOWN, "no ticket of " + withdraw.issue() + " today");
        }
        if (!ticket.origin().by().equals(order.actor())) {
            return notYours(ticket);
        }
        return switch (ticket.status()) {
            case WAITING, CALLED, PARKED ->
                    Decision.accept(new Event.TicketAbandoned(order.at(), ticket.id()));
            case ABANDONED -> Decision.accept();
            case SERVING ->
                    Decision.reject(Reason.TICKET_NOT_WAITING, ticket.id() + " is being served");
            case FINISHED, NO_SHOW, CANCELLED -> ServingRules.hasEnded(ticket);
        };
    }

    static Decision notYours(Ticket ticket) {
        return Decision.reject(
                Reason.TICKET_NOT_YOURS,
                ticket.id() + " was issued by " + ticket.origin().by().text());
    }

    private static Origin origin(QueueState state, Order order, Command.Issue wanted) {
        var earliest = order.at().minus(OLDEST_ARRIVAL);
        var arrivedAt = wanted.arrivedAt().isAfter(order.at()) ? order.at() : wanted.arrivedAt();
        var believed =
                state.arrivals.believed(
                        order.actor(),
                        arrivedAt.isBefore(earliest) ? earliest : arrivedAt,
                        wanted.arrivalCertain());
        return new Origin(
                order.intent(),
                order.actor(),
                wanted.service(),
                wanted.language(),
                wanted.linkHash(),
                believed,
                wanted.arrivalCertain(),
                // Only a colleague who has seen the customer may let them go before others.
                held(
                        Checks.isStaff(order.actor())
                                ? wanted.wants()
                                : wanted.wants().prioritised(null),
                        believed));
    }

    /** A time that was over when the customer came holds nothing. */
    private static Wants held(Wants wants, Instant arrivedAt) {
        var until = wants.notBefore();
        if (until == null) {
            return wants;
        }
        var latest = arrivedAt.plus(LONGEST_HELD);
        return wants.heldUntil(
                !until.isAfter(arrivedAt) ? null : until.isAfter(latest) ? latest : until);
    }

    private static Decision turnedAway(Instant at, Origin origin, Reason reason) {
        return new Decision.Rejected(
                reason,
                "service " + origin.service(),
                List.of(new Event.CustomerTurnedAway(at, origin, reason)));
    }

    /** Day and sequence, such as 20261122-0000042: never given twice, and in the order of issue. */
    static TicketId ticketId(LocalDate day, int sequence) {
        int date = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        var digits = Integer.toString(sequence);
        var zeros = "0".repeat(Math.max(0, SEQUENCE_DIGITS - digits.length()));
        return new TicketId(date + "-" + zeros + digits);
    }
}
