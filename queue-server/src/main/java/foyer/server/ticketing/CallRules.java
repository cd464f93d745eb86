package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.server.ticketing.CallReason.Rule;
import foyer.server.ticketing.CallReason.RunnerUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is called next: whoever was promised the earliest call. */
final class CallRules {
    private CallRules() {}

    static Decision next(QueueState state, Order order, CounterId counter) {
        var refusal = refuse(state, order, counter);
        if (refusal != null) {
            return refusal;
        }
        var services = state.site().getProfileOf(counter).services();
        var ticket = best(state, services, order.at(), null);
        return ticket == null
                ? Decision.reject(Reason.NOTHING_WAITING, "nothing for counter " + counter)
                : call(state, order, counter, ticket, Rule.EARLIEST_PROMISE);
    }

    static Decision chosen(QueueState state, Order order, Command.CallChosen chosen) {
        var refusal = refuse(state, order, chosen.counter());
        if (refusal != null) {
            return refusal;
        }
        var ticket = state.findTicket(chosen.ticket()).orElse(null);
        if (ticket == null) {
            return Checks.unknown(chosen.ticket());
        }
        var call = ticket.call();
        if (ticket.status().held() && call != null && !call.counter().equals(chosen.counter())) {
            return Checks.elsewhere(ticket, call.counter());
        }
        if (ticket.status() != TicketStatus.WAITING) {
            return Decision.reject(
                    Reason.TICKET_NOT_WAITING, ticket.id() + " is " + ticket.status());
        }
        if (!isEligible(state, chosen.counter(), ticket.service())) {
            return Decision.reject(
                    Reason.NOT_ELIGIBLE,
                    "counter " + chosen.counter() + " does not take " + ticket.service());
        }
        return ticket.callableAt(order.at())
                ? call(state, order, chosen.counter(), ticket, Rule.CHOSEN)
                : Decision.reject(
                        Reason.NUMBER_AWAITED, ticket.id() + " is not numbered by its kiosk yet");
    }

    private static @Nullable Decision refuse(QueueState state, Order order, CounterId counter) {
        var notThere = Checks.refuseNotAt(state, order.actor(), counter);
        if (notThere != null) {
            return notThere;
        }
        var held = state.findTicketAt(counter).orElse(null);
        return held != null && held.status() == TicketStatus.CALLED
                ? Decision.reject(
                        Reason.COUNTER_BUSY, "counter " + counter + " has called " + held.id())
                : null;
    }

    private static Decision call(
            QueueState state, Order order, CounterId counter, Ticket ticket, Rule rule) {
        // refuse() has made sure of it.
        var staff = ((Actor.Staff) order.actor()).id();
        var events = new ArrayList<Event>(2);
        state.findTicketAt(counter)
                .ifPresent(served -> events.add(new Event.TicketFinished(order.at(), served.id())));
        int ordinal = ticket.call() == null ? 1 : ticket.call().ordinal() + 1;
        events.add(
                new Event.TicketCalled(
                        order.at(),
                        ticket.id(),
                        Call.idOf(ticket.id(), ordinal),
                        counter,
                        staff,
                        reason(state, order.at(), counter, ticket, rule)));
        return new Decision.Accepted(events);
    }

    private static CallReason reason(
            QueueState state, Instant at, CounterId counter, Ticket ticket, Rule rule) {
        var services = state.site().getProfileOf(counter).services();
        var other = best(state, services, at, ticket);
        return new CallReason(
                rule,
                ticket.service(),
                ticket.arrivedAt(),
                Duration.between(ticket.arrivedAt(), ticket.promisedAt()),
                ticket.promisedAt(),
                other == null ? null : new RunnerUp(other.number(), other.promisedAt()));
    }

    private static @Nullable Ticket best(
            QueueState state, List<ServiceCode> services, Instant at, @Nullable Ticket except) {
        @Nullable Ticket best = null;
        for (var service : services) {
            var first = state.lines.firstCallable(service, at, except);
            if (first != null && (best == null || Ticket.BY_PROMISE.compare(first, best) < 0)) {
                best = first;
            }
        }
        return best;
    }

    /** Tickets of a service the site has given up may be taken by whoever chooses them. */
    private static boolean isEligible(QueueState state, CounterId counter, ServiceCode service) {
        return state.site().getProfileOf(counter).takes(service)
                || state.site().findService(service).isEmpty();
    }
}
