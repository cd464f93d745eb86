package foyer.server.sites.store;

import foyer.contract.words.NumberPrefix;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters of numbers: each of one service, or of one group whose services share a row of
 * numbers.
 */
final class Prefixes {
    private final Names names = new Names("prefix");
    private final Map<String, NumberPrefix> ofGroups = new HashMap<>();

    /** A group's own; null when it has none. */
    @Nullable NumberPrefix ofGroup(YamlMap group, @Nullable String id) {
        var at = group.find("prefix");
        var prefix = at == null ? null : at.as(NumberPrefix::new);
        if (at != null && prefix != null) {
            names.declare(prefix.value(), at);
            if (id != null) {
                ofGroups.putIfAbsent(id, prefix);
            }
        }
        return prefix;
    }

    /** A service's own, or its group's; null is a fault that is named. */
    @Nullable NumberPrefix ofService(YamlMap service, @Nullable String group) {
        var ofGroup = group == null ? null : ofGroups.get(group);
        var at = ofGroup == null ? service.get("prefix") : service.find("prefix");
        if (at == null) {
            return ofGroup;
        }
        var prefix = at.as(NumberPrefix::new);
        if (prefix != null && !prefix.equals(ofGroup)) {
            names.declare(prefix.value(), at);
        }
        return prefix;
    }

    /** Names those that are the kiosks' own or begin another. */
    void check() {
        names.places().forEach(this::check);
    }

    private void check(String prefix, YamlValue at) {
        if (prefix.equals("K")) {
            at.fault("prefix K is kept for numbers a kiosk makes up (K3-041)");
        }
        for (var other : names.places().entrySet()) {
            var longer = other.getKey();
            if (!longer.equals(prefix) && longer.startsWith(prefix)) {
                other.getValue()
                        .fault(
                                "prefix '"
                                        + longer
                                        + "' begins with prefix '"
                                        + prefix
                                        + "' of line "
                                        + at.line()
                                        + "; no prefix may begin another");
            }
        }
    }
}
