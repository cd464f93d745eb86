package foyer.server.sites;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.util.List;

/** The services a counter takes. */
public record WorkProfile(String id, Texts name, List<ServiceCode> services) {
    public WorkProfile {
        Ids.require("profile", id);
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("profile " + id + " takes no service");
        }
        if (services.stream().distinct().count() != services.size()) {
            throw new IllegalArgumentException("profile " + id + " names a service twice");
        }
    }

    public boolean takes(ServiceCode service) {
        return services.contains(service);
    }
}
