package foyer.server.floor;

import foyer.contract.words.SiteId;
import java.util.List;
import java.util.Optional;

/** The sites this server runs, at least one. They share nothing but the process. */
public record Houses(List<House> all) {
    public Houses {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a server without a site");
        }
    }

    /** Where somebody is who has not said where they are. */
    public House first() {
        return all.getFirst();
    }

    public Optional<House> find(SiteId site) {
        return all.stream().filter(house -> house.site().id().equals(site)).findFirst();
    }
}
