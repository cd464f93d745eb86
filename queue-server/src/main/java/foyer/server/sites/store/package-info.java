/** Sites as YAML files. */
@NullMarked
package foyer.server.sites.store;

import org.jspecify.annotations.NullMarked;
