package foyer.appliance.simulate;

import java.time.Duration;

/** How many times faster than real the day is played. */
record Pace(double speed) {
    static final double FASTEST = 10_000;

    Pace {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException(
                    "speed is " + speed + ", accepted is more than 0 and at most " + FASTEST);
        }
    }

    /** How long something of the played day takes here. */
    Duration real(Duration played) {
        return Duration.ofNanos((long) (played.toNanos() / speed));
    }
}
