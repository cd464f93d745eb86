/**
 * The one MQTT adapter of both applications, around Eclipse Paho: a connect loop that never gives
 * up, subscriptions with a bounded hand-over to a thread of their own, publishing that never
 * blocks, and the sender of a node's outbox.
 *
 * <p>The broker carries; it never remembers for us. Sessions are clean, QoS is 1 at most, and what
 * must not be lost is sent again from an outbox until the application at the other end has
 * answered.
 */
@NullMarked
package foyer.mqtt;

import org.jspecify.annotations.NullMarked;
