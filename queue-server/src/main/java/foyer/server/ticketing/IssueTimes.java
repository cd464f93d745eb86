package foyer.server.ticketing;

import foyer.contract.words.ServiceCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the tickets of each service were issued, in order: however many there are, a quota asks how
 * many there were since a moment at the cost of the logarithm.
 */
final class IssueTimes {
    private final Map<ServiceCode, List<Instant>> byService = new HashMap<>();

    /** Mostly the latest; those carried over a night come in any order. */
    void add(ServiceCode service, Instant at) {
        var all = byService.computeIfAbsent(service, one -> new ArrayList<>());
        int place = all.size();
        while (place > 0 && all.get(place - 1).isAfter(at)) {
            place--;
        }
        all.add(place, at);
    }

    int countSince(ServiceCode service, Instant from) {
        var all = byService.getOrDefault(service, List.of());
        int before = 0;
        int after = all.size();
        while (before < after) {
            int middle = (before + after) >>> 1;
            if (all.get(middle).isBefore(from)) {
                before = middle + 1;
            } else {
                after = middle;
            }
        }
        return all.size() - before;
    }

    void clear() {
        byService.clear();
    }
}
