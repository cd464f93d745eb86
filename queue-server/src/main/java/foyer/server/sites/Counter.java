package foyer.server.sites;

import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.Texts;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place where an advisor serves.
 *
 * @param label what is written above it
 * @param profile the work profile of whoever sits there
 * @param directions where it is as seen from each display
 */
public record Counter(
        CounterId id,
        Texts label,
        String profile,
        Map<NodeId, Direction> directions,
        Set<Ability> abilities) {
    public Counter {
        directions = Map.copyOf(directions);
        abilities = Collections.unmodifiableSet(new TreeSet<>(abilities));
    }

    public Counter(CounterId id, Texts label, String profile, Map<NodeId, Direction> directions) {
        this(id, label, profile, directions, Set.of());
    }

    public Counter seenFrom(Map<NodeId, Direction> displays) {
        return new Counter(id, label, profile, displays, abilities);
    }
}
