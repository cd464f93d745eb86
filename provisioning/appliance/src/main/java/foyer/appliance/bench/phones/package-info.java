/**
 * What {@code phones-5000} is made of: a crowd of phones read by one thread, the same Jetty for
 * both sides, and the baseline {@link foyer.appliance.bench.phones.BareStreams}, which pushes
 * ready-made bytes and is frozen.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.bench.phones;
