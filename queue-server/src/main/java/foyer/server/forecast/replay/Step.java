package foyer.server.forecast.replay;

/** Something a line says happened, or will be taken to have. */
record Step(double at, Kind kind, Customer customer) implements Comparable<Step> {
    /** At the same moment in this order: a counter has to be free before it calls. */
    enum Kind {
        FINISHED,
        LEFT,
        ARRIVED,
        CALLED,
        STARTED
    }

    @Override
    public int compareTo(Step other) {
        int byTime = Double.compare(at, other.at);
        if (byTime != 0) {
            return byTime;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(customer.line(), other.customer.line());
    }
}
