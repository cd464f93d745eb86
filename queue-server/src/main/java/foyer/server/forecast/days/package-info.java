/**
 * Days that never were: offices, their customers and everything that goes wrong, made from seeds.
 * The estimator is judged on them, so they were frozen before it was first fitted: whoever changes
 * anything here has to judge again, and to say so in docs/forecast.md.
 */
@NullMarked
package foyer.server.forecast.days;

import org.jspecify.annotations.NullMarked;
