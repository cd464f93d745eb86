package foyer.server.forecast;

import java.util.Arrays;

/** Entries by promise, for those who come while the play goes on: a binary heap of indexes. */
final class EarliestFirst {
    private final Entries entries;
    private int[] heap = new int[16];
    private int size;

    EarliestFirst(Entries entries) {
        this.entries = entries;
    }

    int size() {
        return size;
    }

    int first() {
        return heap[0];
    }

    void clear() {
        size = 0;
    }

    void add(int entry) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && entries.isBefore(entry, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = entry;
    }

    void removeFirst() {
        int moved = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && entries.isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!entries.isBefore(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }
}
