package foyer.mqtt;

import java.time.Duration;
import java.util.function.Supplier;

/** What the broker says for us when the link is lost: made anew for each connection. */
record Will(Supplier<Publication> message, Duration delay) {
    Will {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("will delay is " + delay);
        }
    }
}
