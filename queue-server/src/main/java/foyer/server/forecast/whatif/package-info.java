/**
 * What another counter, another profile or another standard would change: today, or last Tuesday.
 */
@NullMarked
package foyer.server.forecast.whatif;

import org.jspecify.annotations.NullMarked;
