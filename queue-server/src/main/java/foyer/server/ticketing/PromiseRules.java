package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import foyer.server.sites.Service;
import java.time.Duration;
import java.time.Instant;

/**
 * When a customer is promised to be called by: the one thing customers are compared by. Never
 * before they came, so that however many are called sooner, nobody is passed by those who come
 * later than their own promise.
 */
final class PromiseRules {
    private PromiseRules() {}

    static Instant ofNewcomer(QueueState state, Origin origin) {
        var wants = origin.wants();
        var walkIn = from(state, origin.countsFrom(), origin.service(), wants);
        var appointed = wants.appointment();
        if (appointed == null || !isSameDay(state, appointed, origin.arrivedAt())) {
            return walkIn;
        }
        var rules = state.rules().appointments();
        if (origin.arrivedAt().isAfter(appointed.plus(rules.late()))) {
            return walkIn;
        }
        var due = sooner(state, appointed.plus(rules.standard()), wants, origin.arrivedAt());
        boolean early = origin.arrivedAt().isBefore(appointed.minus(rules.early()));
        return early && rules.earlyWaitsAsWalkIn() && walkIn.isBefore(due) ? walkIn : due;
    }

    private static boolean isSameDay(QueueState state, Instant one, Instant other) {
        return state.site().businessDay(one).equals(state.site().businessDay(other));
    }

    /** After the first service: the visit's beginning and the next service's standard. */
    static Instant inService(QueueState state, Ticket ticket, ServiceCode service) {
        return from(state, ticket.origin().countsFrom(), service, ticket.wants());
    }

    /** Behind everybody who was promised a call by now or sooner. */
    static Instant last(QueueState state, Instant now, Ticket ticket) {
        return from(state, now, ticket.service(), ticket.wants());
    }

    /** What was promised stays promised: new needs and reasons only move a call forward. */
    static Instant moved(QueueState state, Ticket ticket, Wants wants) {
        var gained = state.rules().sooner(wants).minus(state.rules().sooner(ticket.wants()));
        if (!gained.isPositive()) {
            return ticket.promisedAt();
        }
        var moved = ticket.promisedAt().minus(gained);
        var earliest = ticket.origin().countsFrom();
        return moved.isBefore(earliest) ? earliest : moved;
    }

    private static Instant from(QueueState state, Instant start, ServiceCode service, Wants wants) {
        return sooner(state, start.plus(standard(state, service)), wants, start);
    }

    private static Instant sooner(QueueState state, Instant due, Wants wants, Instant notBefore) {
        var moved = due.minus(state.rules().sooner(wants));
        return moved.isBefore(notBefore) ? notBefore : moved;
    }

    private static Duration standard(QueueState state, ServiceCode service) {
        return state.site().findService(service).map(Service::standard).orElse(Duration.ZERO);
    }
}
