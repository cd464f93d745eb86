package foyer.server.forecast.baselines;

/**
 * Estimators of the wait of whoever comes now. See Ibrahim and Whitt, Real-Time Delay Estimation in
 * Overloaded Multiserver Queues with Abandonments (Management Science 2009) and Real-Time Delay
 * Estimation Based on Delay History (M&SOM 2009), whose names these are.
 */
public enum Baseline {
    /** People ahead × average service time ÷ open counters. */
    USUAL,
    /** The wait of the last customer to enter service. */
    LES,
    /** How long the head of the line has waited so far. */
    HOL,
    /** (n + 1) ÷ (sμ), with n waiting, s counters and μ finished a second at each. */
    QL,
    /** Σ from 0 to n of 1 ÷ (sμ + iθ), where each one waiting leaves at the rate θ. */
    QLM;

    static double queueLength(int waiting, double finishedPerSecond) {
        return (waiting + 1) / finishedPerSecond;
    }

    static double queueLengthWithAbandonment(int waiting, double finishedPerSecond, double theta) {
        double sum = 0;
        for (int i = 0; i <= waiting; i++) {
            sum += 1 / (finishedPerSecond + i * theta);
        }
        return sum;
    }
}
