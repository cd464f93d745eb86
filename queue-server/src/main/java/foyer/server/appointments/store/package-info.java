/** Appointments in SQLite, in a file of their own: they name people and are deleted. */
@NullMarked
package foyer.server.appointments.store;

import org.jspecify.annotations.NullMarked;
