/** The console of an advisor at a counter. Thin: what is shown comes from the view it is given. */
@NullMarked
package foyer.server.counters.ui;

import org.jspecify.annotations.NullMarked;
