package foyer.server.forecast;

import java.util.List;

/**
 * How a day goes, or is expected to.
 *
 * @param services in the order of the plan
 */
public record Outcome(List<OfService> services) {
    /**
     * Numbers of people may be fractions: they are means over many ways the day may go.
     *
     * @param called people
     * @param meanWait of those called, in seconds
     * @param withinStandard share of those called who waited no longer than the standard
     * @param gaveUp people
     * @param notReached people still waiting when the last counter closed
     */
    public record OfService(
            String service,
            double called,
            double meanWait,
            double withinStandard,
            double gaveUp,
            double notReached) {}

    public Outcome {
        services = List.copyOf(services);
    }

    public double called() {
        return services.stream().mapToDouble(OfService::called).sum();
    }

    public double gaveUp() {
        return services.stream().mapToDouble(OfService::gaveUp).sum();
    }

    /** Of all who were called. */
    public double meanWait() {
        return services.stream().mapToDouble(one -> one.called() * one.meanWait()).sum() / called();
    }

    public double withinStandard() {
        return services.stream().mapToDouble(one -> one.called() * one.withinStandard()).sum()
                / called();
    }
}
