package foyer.mqtt;

/**
 * What one subscription of a link is.
 *
 * @param required whether a link without it is none
 */
record Subscription(TopicFilter filter, int qos, int capacity, boolean required, Inbox inbox) {
    private static final int MAX_CAPACITY = 65_535;

    Subscription {
        if (qos < 0 || qos > 1) {
            throw new IllegalArgumentException("QoS is " + qos + ", accepted are 0 and 1");
        }
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException(
                    "capacity is " + capacity + ", accepted are 1 to " + MAX_CAPACITY);
        }
    }
}
