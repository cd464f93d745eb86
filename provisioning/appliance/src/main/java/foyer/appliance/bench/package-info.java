/**
 * {@code ./foyer bench}: figures as ratios to a baseline of the same run, because times of a noisy
 * machine mean nothing by themselves. {@link foyer.appliance.bench.Runner} plays short slices of
 * ours and of the baseline in a shuffled order, {@link foyer.appliance.bench.Cpu} tells whether
 * somebody else used the machine meanwhile, {@link foyer.appliance.bench.Ratios} is what is left.
 * Classes named Bare… are baselines. They are frozen: a slower baseline is not a better figure.
 */
@org.jspecify.annotations.NullMarked
package foyer.appliance.bench;
