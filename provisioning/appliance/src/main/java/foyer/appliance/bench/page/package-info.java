/**
 * What the figures that end in a browser are made of: a real Chromium, driven over its own DevTools
 * protocol so that nothing but the JDK stands between, the hands of a visitor, and the baseline
 * {@link foyer.appliance.bench.page.BareChain} with its page, which are frozen.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.bench.page;
