/** The address where other programs bring appointments and take them back. */
@NullMarked
package foyer.server.appointments.rest;

import org.jspecify.annotations.NullMarked;
