package foyer.server.forecast;

/**
 * Chance that can be repeated: the same seed draws the same lots on every machine. SplitMix64 of
 * Steele, Lea and Flood (OOPSLA 2014). Belongs to one thread at a time.
 */
public final class Lots {
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Lots(long seed) {
        this.state = seed;
    }

    /** An independent sequence, so that one part drawing more does not change another. */
    public Lots branch(long name) {
        return new Lots(mix(state ^ mix(name + 0x632BE59BD9B4E019L)));
    }

    /** From here on as if made with that seed and name: no object for every customer. */
    void restart(long seed, long name) {
        state = mix(seed ^ mix(name + 0x632BE59BD9B4E019L));
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** From 0 up to but not including 1. */
    public double unit() {
        return (nextLong() >>> 11) * UNIT;
    }

    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    public int below(int bound) {
        return (int) (unit() * bound);
    }

    public boolean chance(double share) {
        return unit() < share;
    }

    public double exponential(double mean) {
        return -mean * Math.log(1 - unit());
    }

    /** Standard normal, by the polar form of Box and Muller. */
    public double normal() {
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double r = x * x + y * y;
            if (r > 0 && r < 1) {
                return x * Math.sqrt(-2 * Math.log(r) / r);
            }
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
