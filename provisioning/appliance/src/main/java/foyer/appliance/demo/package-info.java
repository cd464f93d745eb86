/** The demonstration: a whole reception on one machine, started by {@code ./foyer demo}. */
@NullMarked
package foyer.appliance.demo;

import org.jspecify.annotations.NullMarked;
