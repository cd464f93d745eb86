/** The record of what everybody was told and what happened, in SQLite. */
@NullMarked
package foyer.server.forecast.store;

import org.jspecify.annotations.NullMarked;
