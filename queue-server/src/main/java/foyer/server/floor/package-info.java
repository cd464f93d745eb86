/**
 * The public floor as the server sees it: what nodes ask for, what boards and kiosks are shown, and
 * how the nodes are. MQTT itself is in {@code mqtt}.
 */
@NullMarked
package foyer.server.floor;

import org.jspecify.annotations.NullMarked;
