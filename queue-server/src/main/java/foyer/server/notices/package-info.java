/**
 * Messages to people outside Foyer's own screens, each carried at least once and given up in the
 * end. What is written in one is gone as soon as it is carried or given up.
 */
@NullMarked
package foyer.server.notices;

import org.jspecify.annotations.NullMarked;
