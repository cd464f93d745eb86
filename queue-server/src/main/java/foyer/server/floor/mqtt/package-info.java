/**
 * The server's side of MQTT for one site: asks in, answers out after the commit, views retained,
 * heartbeat, and what nodes say of themselves.
 */
@NullMarked
package foyer.server.floor.mqtt;

import org.jspecify.annotations.NullMarked;
