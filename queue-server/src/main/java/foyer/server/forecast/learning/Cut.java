package foyer.server.forecast.learning;

import java.util.Arrays;

/**
 * A question that parts cases: is that column's place at most this one?
 *
 * @param gain by how much the squared error falls; not above 0: not worth asking
 */
record Cut(int column, int place, double gain) {
    static Cut best(byte[][] rows, double[] pull, int[] members, int leastEach) {
        var best = new Cut(0, 0, 0);
        int columns = rows[members[0]].length;
        double[] sums = new double[Bins.MOST];
        int[] counts = new int[Bins.MOST];
        double all = 0;
        for (int member : members) {
            all += pull[member];
        }
        for (int column = 0; column < columns; column++) {
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (int member : members) {
                int place = rows[member][column];
                sums[place] += pull[member];
                counts[place]++;
            }
            best = bestOf(best, column, sums, counts, all, members.length, leastEach);
        }
        return best;
    }

    private static Cut bestOf(
            Cut before,
            int column,
            double[] sums,
            int[] counts,
            double all,
            int size,
            int leastEach) {
        var best = before;
        double low = 0;
        int lows = 0;
        for (int place = 0; place < Bins.MOST - 1; place++) {
            low += sums[place];
            lows += counts[place];
            int highs = size - lows;
            if (lows >= leastEach && highs >= leastEach) {
                double high = all - low;
                double gain = low * low / lows + high * high / highs - all * all / size;
                best = gain > best.gain() + 1e-9 ? new Cut(column, place, gain) : best;
            }
        }
        return best;
    }
}
