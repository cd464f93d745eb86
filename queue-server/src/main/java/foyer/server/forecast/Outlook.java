package foyer.server.forecast;

/**
 * What somebody can expect: seconds from the moment of the forecast until the call.
 *
 * @param ahead people who will really be called before, by counters that could call this one
 * @param low a tenth is called earlier
 * @param middle half of them are
 * @param high a tenth is called later
 * @param mean for sums, and for whoever is judged by squares
 */
public record Outlook(int ahead, double low, double middle, double high, double mean) {
    public boolean holds(double happened) {
        return happened >= low && happened <= high;
    }

    public double width() {
        return high - low;
    }
}
