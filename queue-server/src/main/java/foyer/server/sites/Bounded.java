package foyer.server.sites;

import java.time.Duration;

/** Ranges of configured values; a refusal says what is accepted. */
final class Bounded {
    private Bounded() {}

    static void number(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " is " + value + ", accepted are " + least + " to " + most);
        }
    }

    static void duration(String what, Duration value, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    what
                            + " is "
                            + value.toSeconds()
                            + " seconds, accepted are 0 to "
                            + most.toSeconds());
        }
    }
}
