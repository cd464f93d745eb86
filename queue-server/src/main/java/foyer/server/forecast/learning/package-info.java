/**
 * What earlier days teach: how long services take, who comes, who leaves and who does not appear.
 * Every estimate gives a sane answer from a history of nothing, and leans on its own history only
 * as far as that goes.
 */
@NullMarked
package foyer.server.forecast.learning;

import org.jspecify.annotations.NullMarked;
