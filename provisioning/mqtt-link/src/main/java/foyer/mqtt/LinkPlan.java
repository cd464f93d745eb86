package foyer.mqtt;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All a link was built with. */
record LinkPlan(
        LinkSettings settings,
        List<Subscription> subscriptions,
        @Nullable Will will,
        @Nullable Beats beats,
        List<Runnable> onConnected,
        List<Consumer<LinkState>> onState,
        RandomGenerator random,
        InstantSource clock) {
    private static final int UNLIMITED = 65_535;

    LinkPlan {
        subscriptions = List.copyOf(subscriptions);
        onConnected = List.copyOf(onConnected);
        onState = List.copyOf(onState);
        refuseOverlaps(subscriptions);
        var needed = beats;
        if (needed != null
                && subscriptions.stream().noneMatch(s -> s.filter().covers(needed.filter()))) {
            throw new IllegalArgumentException(
                    "liveness watches " + needed.filter() + ", which is not subscribed to");
        }
    }

    /** A message that passes two filters would come twice with some brokers, once with others. */
    private static void refuseOverlaps(List<Subscription> subscriptions) {
        for (int i = 0; i < subscriptions.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = subscriptions.get(j).filter();
                var other = subscriptions.get(i).filter();
                if (one.overlaps(other)) {
                    throw new IllegalArgumentException(one + " overlaps " + other);
                }
            }
        }
    }

    /** What the broker may have unacknowledged at us: so no hand-over can overflow. */
    int receiveMaximum() {
        return subscriptions.stream()
                .filter(s -> s.qos() == 1)
                .mapToInt(Subscription::capacity)
                .min()
                .orElse(UNLIMITED);
    }
}
