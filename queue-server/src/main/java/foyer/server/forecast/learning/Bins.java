package foyer.server.forecast.learning;

import java.util.Arrays;

/** Numbers as places among what was seen before, so that trees need to try few cuts. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Bins(double[][] cuts) {
    static final int MOST = 32;

    static Bins of(double[][] seen) {
        int columns = seen[0].length;
        double[][] cuts = new double[columns][];
        for (int column = 0; column < columns; column++) {
            int at = column;
            double[] sorted = Arrays.stream(seen).mapToDouble(row -> row[at]).sorted().toArray();
            cuts[column] = cuts(sorted);
        }
        return new Bins(cuts);
    }

    private static double[] cuts(double[] sorted) {
        double[] cuts = new double[MOST - 1];
        for (int i = 1; i < MOST; i++) {
            cuts[i - 1] = sorted[(int) ((long) sorted.length * i / MOST)];
        }
        return Arrays.stream(cuts).distinct().toArray();
    }

    byte[][] places(double[][] seen) {
        byte[][] rows = new byte[seen.length][];
        Arrays.setAll(rows, i -> places(seen[i]));
        return rows;
    }

    byte[] places(double[] seen) {
        byte[] row = new byte[seen.length];
        for (int column = 0; column < seen.length; column++) {
            int found = Arrays.binarySearch(cuts[column], seen[column]);
            row[column] = (byte) (found >= 0 ? found + 1 : -found - 1);
        }
        return row;
    }
}
