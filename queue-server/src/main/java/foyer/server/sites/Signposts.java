package foyer.server.sites;

import java.util.List;

/**
 * What a house offers besides waiting in it.
 *
 * @param agencies in the order they are shown
 */
public record Signposts(HeldPlaces held, List<Agency> agencies) {
    public static final Signposts USUAL = new Signposts(HeldPlaces.USUAL, List.of());

    public Signposts {
        agencies = List.copyOf(agencies);
        SiteChecks.requireUnique("agency", agencies, Agency::id);
        Bounded.number("number of agencies", agencies.size(), 0, Agency.MOST);
    }
}
