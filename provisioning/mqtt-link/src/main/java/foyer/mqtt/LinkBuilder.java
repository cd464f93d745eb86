package foyer.mqtt;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Says what a link is to do, before it is started. Confined to one thread. */
public final class LinkBuilder {
    private final LinkSettings settings;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Runnable> onConnected = new ArrayList<>();
    private final List<Consumer<LinkState>> onState = new ArrayList<>();
    private @Nullable Will will;
    private @Nullable Beats beats;
    private RandomGenerator random = new Random();
    private InstantSource clock = InstantSource.system();

    LinkBuilder(LinkSettings settings) {
        this.settings = settings;
    }

    /** What the broker publishes when the link has been lost for {@code delay}. */
    public LinkBuilder will(Publication publication, Duration delay) {
        return will(() -> publication, delay);
    }

    /** The same, made anew for each connection, so that it can carry the connection's number. */
    public LinkBuilder will(Supplier<Publication> perConnection, Duration delay) {
        will = new Will(perConnection, delay);
        return this;
    }

    /**
     * Subscribes at each connect. Filters of one link must not overlap.
     *
     * @param capacity how many may be unacknowledged. For QoS 1 the smallest capacity of a link is
     *     what it tells the broker, so nothing is lost and a flood waits there; QoS 0 messages that
     *     find no room are dropped
     */
    public LinkBuilder subscribe(String filter, int qos, int capacity, Inbox inbox) {
        subscriptions.add(new Subscription(new TopicFilter(filter), qos, capacity, true, inbox));
        return this;
    }

    /** The same, but a broker that does not allow it is gone on with: its rights may be older. */
    public LinkBuilder subscribeIfAllowed(String filter, int qos, int capacity, Inbox inbox) {
        subscriptions.add(new Subscription(new TopicFilter(filter), qos, capacity, false, inbox));
        return this;
    }

    /**
     * Runs after each connect when the broker has acknowledged the subscriptions: the place to
     * publish state anew. Runs on the link's own thread, so it must not wait.
     */
    public LinkBuilder onConnected(Runnable listener) {
        onConnected.add(listener);
        return this;
    }

    /** Told of each change of state, on the link's own thread. */
    public LinkBuilder onState(Consumer<LinkState> listener) {
        onState.add(listener);
        return this;
    }

    /**
     * Watches a message that comes regularly: when none came for {@code silence} the link is dead,
     * whatever TCP says, and is built anew.
     *
     * @param filterOfBeat must be within one of the subscriptions
     */
    public LinkBuilder liveness(String filterOfBeat, Duration silence) {
        beats = new Beats(new TopicFilter(filterOfBeat), silence);
        return this;
    }

    /** Where the jitter of the back-off comes from. */
    public LinkBuilder random(RandomGenerator source) {
        random = source;
        return this;
    }

    /** What {@link LinkState.Connected#since} is read from. */
    public LinkBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    public MqttLink build() {
        return new MqttLink(
                new LinkPlan(
                        settings, subscriptions, will, beats, onConnected, onState, random, clock));
    }
}
