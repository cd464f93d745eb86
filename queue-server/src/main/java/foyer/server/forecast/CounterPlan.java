package foyer.server.forecast;

import java.util.List;

/**
 * What a counter takes and when somebody is to be there.
 *
 * @param services indexes of the services it is for; the earliest promise among them goes first
 * @param overflow what it takes as well while that needs help
 * @param present known ahead, in order and without overlap: the gaps are breaks, the end is closing
 */
public record CounterPlan(
        String id, List<Integer> services, List<Overflow> overflow, List<Span> present) {

    /** Nobody has said who is to be there when: only who was seen is known. */
    public static final List<Span> UNKNOWN_ROSTER = List.of(new Span(0, Double.MAX_VALUE));

    /**
     * A service that is taken only when it needs help: once so many wait, or once the first of them
     * is so late. Of several for one service all must agree.
     *
     * @param from how many must be waiting for that service before the counter helps
     * @param lateSeconds how long past its promise the first of them must be; infinity: never
     */
    public record Overflow(int service, int from, double lateSeconds) {
        public Overflow {
            if (from < 1 || !(lateSeconds >= 0)) {
                throw new IllegalArgumentException(
                        "overflow from " + from + " waiting, " + lateSeconds + " s late");
            }
        }

        public Overflow(int service, int from) {
            this(service, from, Double.POSITIVE_INFINITY);
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

    /** What must be passed before that service is taken; none: its own, or not taken at all. */
    Overflow[] opens(int service) {
        return overflow.stream().filter(one -> one.service() == service).toArray(Overflow[]::new);
    }

    /** Always, or to help out. */
    boolean takes(int service) {
        return services.contains(service) || opens(service).length > 0;
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
