package foyer.server.sites.store;

import foyer.server.sites.NumberStyle;
import foyer.server.sites.Numbering;
import foyer.server.yaml.YamlMap;
import foyer.server.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** How numbers look, and which are the kiosks' own. */
final class NumbersReader {
    private static final int WIDEST = 6;

    private final @Nullable Numbering numbering;

    private NumbersReader(@Nullable Numbering numbering) {
        this.numbering = numbering;
    }

    static NumbersReader read(YamlMap root) {
        var at = root.find("numbering");
        return new NumbersReader(at == null ? Numbering.DEFAULT : numbering(at));
    }

    /** Null when it is faulty. */
    @Nullable Numbering numbering() {
        return numbering;
    }

    private static @Nullable Numbering numbering(YamlValue at) {
        var map = at.asMap();
        if (map == null) {
            return null;
        }
        try (map) {
            var first = number(map, "first", Numbering.MAX_NUMBER);
            var width = number(map, "width", WIDEST);
            var from = number(map, "offlineFrom", Numbering.MAX_NUMBER);
            var to = number(map, "offlineTo", Numbering.MAX_NUMBER);
            var band = number(map, "bandSize", Numbering.MAX_NUMBER);
            return first == null || width == null || from == null || to == null || band == null
                    ? null
                    : at.tryTo(() -> new Numbering(first, width, from, to, band));
        }
    }

    /** Of one service or group; null: as the site's. */
    @Nullable NumberStyle style(YamlMap owner) {
        var at = owner.find("numbers");
        var map = at == null ? null : at.asMap();
        if (at == null || map == null) {
            return null;
        }
        try (map) {
            var first = number(map, "first", Numbering.MAX_NUMBER);
            var width = number(map, "width", WIDEST);
            if (first == null || width == null) {
                return null;
            }
            if (numbering != null && numbering.isOffline(first)) {
                at.fault(
                        "first number "
                                + first
                                + " lies among the kiosks' own, "
                                + numbering.offlineFrom()
                                + " to "
                                + numbering.offlineTo());
                return null;
            }
            return at.tryTo(() -> new NumberStyle(first, width));
        }
    }

    private static @Nullable Integer number(YamlMap map, String key, int most) {
        var at = map.get(key);
        return at == null ? null : at.asNumber(1, most);
    }
}
