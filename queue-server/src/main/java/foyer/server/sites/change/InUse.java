package foyer.server.sites.change;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import java.util.Set;

/**
 * What the running day still needs of the site it began with.
 *
 * @param services somebody waits for, is called for or served in
 * @param counters with an advisor or a customer
 */
public record InUse(Set<ServiceCode> services, Set<CounterId> counters) {
    public static final InUse NOTHING = new InUse(Set.of(), Set.of());

    public InUse {
        services = Set.copyOf(services);
        counters = Set.copyOf(counters);
    }
}
