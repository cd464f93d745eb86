/** What tests of links need: real brokers, a proxy that cuts, and the cutting itself. */
@NullMarked
package foyer.mqtt.kit;

import org.jspecify.annotations.NullMarked;
