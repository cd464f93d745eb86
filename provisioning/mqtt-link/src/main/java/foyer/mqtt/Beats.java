package foyer.mqtt;

import java.time.Duration;

/** A message that must come again and again: without one for {@code silence} the link is dead. */
record Beats(TopicFilter filter, Duration silence) {
    Beats {
        if (!silence.isPositive()) {
            throw new IllegalArgumentException("silence is " + silence);
        }
    }
}
