/** People as a YAML file. */
@NullMarked
package foyer.server.people.store;

import org.jspecify.annotations.NullMarked;
