package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import java.util.List;

/**
 * Customers with the same key can be called by the same counters, so that only the first of them
 * matters to whoever calls next. Taken from the ticket alone: which counters those are is a
 * question of the present rules.
 */
record LineKey(ServiceCode service, List<Code> needs, Target target) {
    static LineKey of(Ticket ticket) {
        return new LineKey(ticket.service(), ticket.wants().adjustments(), ticket.leg().target());
    }

    static LineKey plain(ServiceCode service) {
        return new LineKey(service, List.of(), Target.ANYONE);
    }

    boolean isPlain() {
        return needs.isEmpty() && target.equals(Target.ANYONE);
    }
}
