/** A changed site file, looked at and applied to the running day by an administrator. */
@NullMarked
package foyer.server.counters.sitefile;

import org.jspecify.annotations.NullMarked;
