package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServiceCode;
import foyer.server.sites.change.InUse;
import java.time.LocalDate;
import java.util.HashSet;

/** What the queue still needs of its site. */
public final class SiteInUse {
    private SiteInUse() {}

    /** Whether numbers of that day were given. */
    public static boolean hasGivenNumbers(QueueState state, LocalDate today) {
        return today.equals(state.day) && state.issued > 0;
    }

    /** Looks at each ticket of the day. */
    public static InUse of(QueueState state, LocalDate today) {
        var services = new HashSet<ServiceCode>();
        for (var ticket : state.tickets.values()) {
            if (!ticket.status().ended()) {
                services.add(ticket.service());
                services.addAll(ticket.wants().further());
            }
        }
        var counters = new HashSet<CounterId>();
        state.listSignIns().forEach(in -> counters.add(in.counter()));
        var bands = new HashSet<NumberBand>();
        state.leases.listFrom(today).forEach(lease -> bands.add(lease.band()));
        return new InUse(services, counters, bands);
    }
}
