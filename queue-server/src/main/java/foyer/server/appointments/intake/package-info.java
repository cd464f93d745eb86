/** How appointments come in: the administrator's file, a table of values, a program's call. */
@NullMarked
package foyer.server.appointments.intake;

import org.jspecify.annotations.NullMarked;
