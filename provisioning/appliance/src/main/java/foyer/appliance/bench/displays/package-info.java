/**
 * What {@code displays-200} is made of: a crowd of display sessions at the broker, read by one
 * thread and the same for both sides, and the baseline {@link
 * foyer.appliance.bench.mqtt.BareBoard}, which publishes ready-made bytes and is frozen.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.bench.displays;
