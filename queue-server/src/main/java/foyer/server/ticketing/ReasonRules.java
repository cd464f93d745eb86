package foyer.server.ticketing;

import foyer.server.ticketing.CallReason.Basis;
import foyer.server.ticketing.CallReason.Detail;
import foyer.server.ticketing.CallReason.Rule;
import foyer.server.ticketing.CallReason.RunnerUp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The facts behind a call, gathered at the moment of it. */
final class ReasonRules {
    private ReasonRules() {}

    static CallReason of(RuleBook rules, Ticket ticket, Rule rule, @Nullable Ticket other) {
        var basis = basis(rules, ticket);
        var from =
                switch (basis) {
                    case REQUEUED -> ticket.leg().openedAt();
                    case HELD -> ticket.origin().countsFrom();
                    case STANDARD, APPOINTMENT, PRIORITY, ADJUSTMENT -> ticket.arrivedAt();
                };
        return new CallReason(
                rule,
                ticket.service(),
                from,
                Duration.between(from, ticket.promisedAt()),
                ticket.promisedAt(),
                other == null
                        ? null
                        : new RunnerUp(other.number(), other.promisedAt(), other.service()),
                ticket.number(),
                basis,
                detail(basis, ticket.wants()));
    }

    private static Basis basis(RuleBook rules, Ticket ticket) {
        var wants = ticket.wants();
        if (wants.priority() != null) {
            return Basis.PRIORITY;
        }
        if (isBehind(ticket.leg())) {
            return Basis.REQUEUED;
        }
        var appointed = wants.appointment();
        boolean kept =
                appointed != null
                        && ticket.past().isEmpty()
                        && !ticket.arrivedAt().isAfter(appointed.plus(rules.appointments().late()));
        if (kept) {
            return Basis.APPOINTMENT;
        }
        if (!ticket.origin().countsFrom().equals(ticket.arrivedAt())) {
            return Basis.HELD;
        }
        return rules.sooner(wants).isZero() ? Basis.STANDARD : Basis.ADJUSTMENT;
    }

    /** The promise counts from when the leg began, and not from the customer's arrival. */
    private static boolean isBehind(Leg leg) {
        return switch (leg.cause()) {
            case REQUEUED_LAST -> true;
            case REVIVED -> !leg.promisedAt().isBefore(leg.openedAt());
            case ISSUED, TRANSFERRED, REQUEUED, UNPARKED, REOPENED, NEXT_SERVICE, HELD -> false;
        };
    }

    private static @Nullable Detail detail(Basis basis, Wants wants) {
        return switch (basis) {
            case PRIORITY -> new Detail(null, wants.priority());
            case APPOINTMENT -> new Detail(wants.appointment(), null);
            case STANDARD, ADJUSTMENT, REQUEUED, HELD -> null;
        };
    }
}
