package foyer.server.sites;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The services a counter takes.
 *
 * @param services always
 * @param overflow those it helps out with
 */
public record WorkProfile(
        String id, Texts name, List<ServiceCode> services, List<Overflow> overflow) {
    public WorkProfile {
        Ids.require("profile", id);
        services = List.copyOf(services);
        overflow = List.copyOf(overflow);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("profile " + id + " takes no service");
        }
        var named = new HashSet<>(services);
        overflow.forEach(one -> named.add(one.service()));
        if (named.size() != services.size() + overflow.size()) {
            throw new IllegalArgumentException("profile " + id + " names a service twice");
        }
    }

    public WorkProfile(String id, Texts name, List<ServiceCode> services) {
        this(id, name, services, List.of());
    }

    /** Always, and not only to help out. */
    public boolean takes(ServiceCode service) {
        return services.contains(service);
    }

    public Optional<Overflow> findOverflow(ServiceCode service) {
        return overflow.stream().filter(one -> one.service().equals(service)).findFirst();
    }

    /** Always, or to help out. */
    public boolean mayTake(ServiceCode service) {
        return takes(service) || findOverflow(service).isPresent();
    }

    /** With one service more that it always takes. */
    public WorkProfile taking(ServiceCode service) {
        if (takes(service)) {
            return this;
        }
        var more = new ArrayList<>(services);
        more.add(service);
        return new WorkProfile(
                id,
                name,
                more,
                overflow.stream().filter(one -> !one.service().equals(service)).toList());
    }
}
