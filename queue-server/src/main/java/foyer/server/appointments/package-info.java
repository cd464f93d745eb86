/**
 * Times agreed with customers before they come: who is found by what they show or type, and how it
 * fits the moment. A check-in is then a ticket like any other, and the queue knows the appointment
 * by its id and its time alone.
 */
@NullMarked
package foyer.server.appointments;

import org.jspecify.annotations.NullMarked;
