package foyer.server.floor.mqtt;

import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.mqtt.Publication;
import foyer.server.floor.Stamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One retained state of the site: published when it differs from what was published last, or after
 * each connect. Confined to the publisher's thread.
 */
final class RetainedView<T extends Message> {
    private final String topic;
    private final Duration atMostEvery;
    private final Supplier<T> make;
    private final BiFunction<T, Stamp, T> stamped;
    private final MessageCodec codec;
    private final InstantSource clock;
    private final long boot;
    private @Nullable T last;
    private long seq;

    /**
     * @param make the state now, unstamped, so that two of them can be compared
     */
    RetainedView(
            String topic,
            Duration atMostEvery,
            Supplier<T> make,
            BiFunction<T, Stamp, T> stamped,
            MessageCodec codec,
            InstantSource clock,
            long boot) {
        this.topic = topic;
        this.atMostEvery = atMostEvery;
        this.make = make;
        this.stamped = stamped;
        this.codec = codec;
        this.clock = clock;
        this.boot = boot;
    }

    String topic() {
        return topic;
    }

    Duration atMostEvery() {
        return atMostEvery;
    }

    /** What to publish; empty: nothing has changed. */
    Optional<Publication> next() {
        var now = make.get();
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        var message = stamped.apply(now, new Stamp(boot, ++seq, clock.instant()));
        return Optional.of(Publication.retainedState(topic, codec.encode(message)));
    }

    /** The broker may not have it: publish whatever it is next time. */
    void forget() {
        last = null;
    }
}
