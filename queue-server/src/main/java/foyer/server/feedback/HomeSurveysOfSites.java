package foyer.server.feedback;

import foyer.contract.words.SiteId;
import java.util.Map;
import java.util.Optional;

/** Of each site of this server. */
public record HomeSurveysOfSites(Map<SiteId, HomeSurveys> bySite) {
    public HomeSurveysOfSites {
        bySite = Map.copyOf(bySite);
    }

    public Optional<HomeSurveys> find(SiteId site) {
        return Optional.ofNullable(bySite.get(site));
    }
}
