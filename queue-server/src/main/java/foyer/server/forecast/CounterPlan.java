package foyer.server.forecast;

import java.util.List;

/**
 * What a counter takes and when somebody is to be there.
 *
 * @param services indexes of the services it is for; the earliest promise among them goes first
 * @param overflow what it helps with while none of its own is waiting
 * @param present known ahead, in order and without overlap: the gaps are breaks, the end is closing
 */
public record CounterPlan(
        String id, List<Integer> services, List<Overflow> overflow, List<Span> present) {

    /** Nobody has said who is to be there when: only who was seen is known. */
    public static final List<Span> UNKNOWN_ROSTER = List.of(new Span(0, Double.MAX_VALUE));

    /**
     * @param from how many must be waiting for that service before the counter helps
     */
    public record Overflow(int service, int from) {
        public Overflow {
            if (from < 1) {
                throw new IllegalArgumentException("overflow from " + from + " waiting");
            }
        }
    }

    public CounterPlan {
        services = List.copyOf(services);
        overflow = List.copyOf(overflow);
        present = List.copyOf(present);
        for (int i = 1; i < present.size(); i++) {
            if (present.get(i).from() < present.get(i - 1).to()) {
                throw new IllegalArgumentException("counter " + id + " is present twice at once");
            }
        }
    }

    public CounterPlan withPresent(List<Span> spans) {
        return new CounterPlan(id, services, overflow, spans);
    }

    boolean rosterKnown() {
        return !present.equals(UNKNOWN_ROSTER);
    }

    /** The first moment from then on at which somebody is there; infinity: not today any more. */
    double presentFrom(double at) {
        for (var span : present) {
            if (at < span.to()) {
                return Math.max(at, span.from());
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
