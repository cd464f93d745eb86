package foyer.server.forecast.days;

import foyer.server.forecast.Lots;

/**
 * How long a service takes: of three families, none of them what the estimator assumes.
 *
 * @param mean seconds
 */
record Errand(Family family, double mean) {
    enum Family {
        /** Gamma with shape 2. */
        STEADY,
        /** Seven of ten are brief, three take four times as long. */
        BRIEF_OR_LONG,
        /** A fixed part that nobody can do faster, then chance. */
        WITH_A_FORM
    }

    double draw(Lots lots) {
        return switch (family) {
            case STEADY -> (lots.exponential(1) + lots.exponential(1)) / 2 * mean;
            case BRIEF_OR_LONG -> briefOrLong(lots);
            case WITH_A_FORM -> mean * (0.4 + lots.exponential(0.6));
        };
    }

    private double briefOrLong(Lots lots) {
        double brief = mean / 1.9;
        double middle = lots.chance(0.7) ? brief : 4 * brief;
        return middle * (0.6 + lots.exponential(0.4));
    }
}
