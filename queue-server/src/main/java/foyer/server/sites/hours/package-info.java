/**
 * When a house and its services are open: weeks, special days, and the windows of time they make in
 * the site's zone. Pure.
 */
@NullMarked
package foyer.server.sites.hours;

import org.jspecify.annotations.NullMarked;
