package foyer.server.forecast.learning;

import java.util.Arrays;

/** One regression tree of at most {@value #DEPTH} questions to a leaf. */
final class Tree {
    static final int DEPTH = 4;

    private static final int LEAST_IN_LEAF = 30;
    private static final int NODES = (1 << (DEPTH + 1)) - 1;
    private static final int LEAF = -1;

    private final int[] column = new int[NODES];
    private final int[] place = new int[NODES];
    private final double[] value = new double[NODES];

    private Tree() {
        Arrays.fill(column, LEAF);
    }

    /** Asks what splits the pulls best: the largest fall of their squared error. */
    static Tree grow(byte[][] rows, double[] pull, int[] sample) {
        var tree = new Tree();
        tree.split(0, 0, rows, pull, sample);
        return tree;
    }

    private void split(int node, int depth, byte[][] rows, double[] pull, int[] members) {
        if (depth == DEPTH || members.length < 2 * LEAST_IN_LEAF) {
            return;
        }
        var cut = Cut.best(rows, pull, members, LEAST_IN_LEAF);
        if (cut.gain() <= 0) {
            return;
        }
        column[node] = cut.column();
        place[node] = cut.place();
        int[] low = new int[members.length];
        int[] high = new int[members.length];
        int lows = 0;
        int highs = 0;
        for (int member : members) {
            if (rows[member][cut.column()] <= cut.place()) {
                low[lows++] = member;
            } else {
                high[highs++] = member;
            }
        }
        split(2 * node + 1, depth + 1, rows, pull, Arrays.copyOf(low, lows));
        split(2 * node + 2, depth + 1, rows, pull, Arrays.copyOf(high, highs));
    }

    /** Gives each leaf what fits all that fall into it. */
    void settle(byte[][] rows, double[] happened, double[] now, Aim aim) {
        int[] counts = new int[NODES];
        for (byte[] row : rows) {
            counts[leaf(row)]++;
        }
        double[][] residuals = new double[NODES][];
        Arrays.setAll(residuals, node -> new double[counts[node]]);
        for (int i = 0; i < rows.length; i++) {
            int node = leaf(rows[i]);
            residuals[node][--counts[node]] = happened[i] - now[i];
        }
        for (int node = 0; node < NODES; node++) {
            value[node] = aim.best(residuals[node]);
        }
    }

    private int leaf(byte[] row) {
        int node = 0;
        while (column[node] != LEAF) {
            node = 2 * node + (row[column[node]] <= place[node] ? 1 : 2);
        }
        return node;
    }

    double value(byte[] row) {
        return value[leaf(row)];
    }
}
