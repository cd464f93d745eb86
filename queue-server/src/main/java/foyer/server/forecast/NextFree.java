package foyer.server.forecast;

/** Which counter is free next: a binary heap; at the same moment the lower index first. */
final class NextFree {
    private final int[] counters;
    private final double[] at;
    private int size;

    NextFree(int capacity) {
        counters = new int[capacity];
        at = new double[capacity];
    }

    void clear() {
        size = 0;
    }

    /** Infinity: none. */
    double first() {
        return size == 0 ? Double.POSITIVE_INFINITY : at[0];
    }

    void add(int counter, double moment) {
        int place = size++;
        while (place > 0 && isBefore(counter, moment, (place - 1) / 2)) {
            move((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        counters[place] = counter;
        at[place] = moment;
    }

    int removeFirst() {
        int first = counters[0];
        size--;
        int counter = counters[size];
        double moment = at[size];
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(counters[child + 1], at[child + 1], child)) {
                child++;
            }
            if (!isBefore(counters[child], at[child], counter, moment)) {
                break;
            }
            move(child, place);
            place = child;
        }
        counters[place] = counter;
        at[place] = moment;
        return first;
    }

    private void move(int from, int to) {
        counters[to] = counters[from];
        at[to] = at[from];
    }

    private boolean isBefore(int counter, double moment, int place) {
        return isBefore(counter, moment, counters[place], at[place]);
    }

    private static boolean isBefore(int counter, double moment, int other, double otherMoment) {
        return moment < otherMoment || (moment == otherMoment && counter < other);
    }
}
