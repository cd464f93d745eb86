package foyer.server.sites.change;

import foyer.contract.words.CounterId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.ServiceCode;
import java.util.Set;

/**
 * What the queue still needs of the site it began with.
 *
 * @param services somebody waits for, is called for or served in
 * @param counters with an advisor or a customer
 * @param bands of numbers kiosks hold, of this day or later
 */
public record InUse(Set<ServiceCode> services, Set<CounterId> counters, Set<NumberBand> bands) {
    public static final InUse NOTHING = new InUse(Set.of(), Set.of(), Set.of());

    public InUse {
        services = Set.copyOf(services);
        counters = Set.copyOf(counters);
        bands = Set.copyOf(bands);
    }
}
