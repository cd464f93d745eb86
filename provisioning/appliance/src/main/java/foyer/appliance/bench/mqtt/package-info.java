/**
 * What the figures over MQTT are made of: a broker of their own, kiosk sessions that are the same
 * on both sides, and the baseline {@link foyer.appliance.bench.mqtt.BareEcho}, which answers with
 * bare Paho and is frozen.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.bench.mqtt;
