/**
 * A day of visitors and advisors, played against a running Foyer through the doors everybody uses:
 * {@link foyer.appliance.simulate.SimulateVisitors} is a kiosk on MQTT, {@link
 * foyer.appliance.simulate.SimulateAdvisors} signs in at the counters. Each is a process of its own
 * and knows nothing of the server's insides. Who comes when is in {@code arrivals.csv}, made once
 * by {@link foyer.appliance.simulate.ArrivalsGenerator}.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.simulate;
