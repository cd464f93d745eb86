/**
 * The counters' second door, for programs instead of people: what a console can do at a counter, as
 * JSON over HTTP, from this machine only and closed unless a setting opens it. It knocks on the
 * same {@link foyer.server.counters.Desk} as the console's buttons. The demonstration's advisors
 * come in here.
 */
@org.jspecify.annotations.NullMarked
package foyer.server.counters.door;
