package foyer.server.forecast;

import java.util.ArrayList;

/** Counts what becomes of everybody. Not thread-safe. */
public final class OutcomeTally {
    private final HallPlan plan;
    private final double[] came;
    private final double[] called;
    private final double[] waited;
    private final double[] within;
    private final double[] gaveUp;

    public OutcomeTally(HallPlan plan) {
        this.plan = plan;
        int services = plan.services().size();
        came = new double[services];
        called = new double[services];
        waited = new double[services];
        within = new double[services];
        gaveUp = new double[services];
    }

    public void came(int service) {
        came[service]++;
    }

    public void called(int service, double wait) {
        called[service]++;
        waited[service] += wait;
        within[service] += wait <= plan.services().get(service).standardSeconds() ? 1 : 0;
    }

    public void gaveUp(int service) {
        gaveUp[service]++;
    }

    /**
     * @param times how often the day was played
     */
    public Outcome outcome(int times) {
        var services = new ArrayList<Outcome.OfService>();
        for (int i = 0; i < came.length; i++) {
            double calls = Math.max(1, called[i]);
            services.add(
                    new Outcome.OfService(
                            plan.services().get(i).code(),
                            called[i] / times,
                            waited[i] / calls,
                            called[i] == 0 ? 1 : within[i] / calls,
                            gaveUp[i] / times,
                            (came[i] - called[i] - gaveUp[i]) / times));
        }
        return new Outcome(services);
    }
}
