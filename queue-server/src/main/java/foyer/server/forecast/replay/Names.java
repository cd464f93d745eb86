package foyer.server.forecast.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names as indexes, in the order they were first seen. When there is no room for more, whatever
 * else comes shares the last one. Not thread-safe.
 */
final class Names {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int most;

    Names(int most) {
        this.most = most;
    }

    int indexOf(String name) {
        var place = places.get(name);
        if (place != null) {
            return place;
        }
        if (names.size() == most) {
            return most - 1;
        }
        places.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    int size() {
        return names.size();
    }

    String get(int index) {
        return names.get(index);
    }
}
