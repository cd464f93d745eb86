package foyer.server.forecast.days;

import foyer.server.forecast.Foresight;

/** A simulated day seen by whoever made it. */
record KnownDay(SimulatedDay day) implements Foresight {
    @Override
    public double leavesAt(int customer) {
        var one = day.customers().get(customer);
        return one.arrivedAt() + one.patience();
    }

    @Override
    public double holds(int customer) {
        var one = day.customers().get(customer);
        return one.comes() ? one.walk() + one.serviceSeconds() : day.missedSeconds();
    }
}
