/**
 * What a site is: its services, counters, work profiles and nodes, as values that cannot exist
 * half-configured. Pure; files are read in {@code store}.
 */
@NullMarked
package foyer.server.sites;

import org.jspecify.annotations.NullMarked;
