package foyer.server.ticketing;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The waiting tickets of one key in the order they are to be called. A skip list with counted
 * steps: looking at the front is free, and putting in, taking out and counting who is before
 * somebody cost the logarithm of the length. Belongs to one thread at a time.
 */
final class WaitingLine implements Iterable<Ticket> {
    private static final int MAX_LEVELS = 14;

    private static final class Node {
        private Ticket ticket;
        private final @Nullable Node[] next;
        private final int[] steps;

        Node(Ticket ticket, int levels) {
            this.ticket = ticket;
            this.next = new Node[levels];
            this.steps = new int[levels];
        }
    }

    private final @Nullable Node[] first = new Node[MAX_LEVELS];
    private final int[] firstSteps = new int[MAX_LEVELS];
    private final @Nullable Node[] before = new Node[MAX_LEVELS];
    private final int[] places = new int[MAX_LEVELS];
    private @Nullable Node last;
    private int levels = 1;
    private int size;
    private int coin = 0x2545F491;

    int size() {
        return size;
    }

    @Nullable Ticket first() {
        var node = first[0];
        return node == null ? null : node.ticket;
    }

    /** Whoever asked not to be called yet is stepped over. */
    @Nullable Ticket firstReady(Instant now) {
        for (var node = first[0]; node != null; node = node.next[0]) {
            if (node.ticket.findHeldUntil(now) == null) {
                return node.ticket;
            }
        }
        return null;
    }

    /** Only tickets of the last seconds and held places are stepped over. */
    @Nullable Ticket firstCallable(Instant now, @Nullable Ticket except) {
        for (var node = first[0]; node != null; node = node.next[0]) {
            var ticket = node.ticket;
            if (ticket.callableAt(now) && (except == null || !ticket.id().equals(except.id()))) {
                return ticket;
            }
        }
        return null;
    }

    void add(Ticket ticket) {
        findBefore(ticket);
        int height = toss();
        while (levels < height) {
            before[levels] = null;
            places[levels] = 0;
            firstSteps[levels] = size + 1;
            levels++;
        }
        var node = new Node(ticket, height);
        int place = places[0];
        for (int level = 0; level < height; level++) {
            int skipped = place - places[level];
            node.next[level] = nextOf(before[level], level);
            node.steps[level] = stepsOf(before[level], level) - skipped;
            link(before[level], level, node, skipped + 1);
        }
        for (int level = height; level < levels; level++) {
            addSteps(before[level], level, 1);
        }
        if (node.next[0] == null) {
            last = node;
        }
        size++;
    }

    /** Does nothing when it is not in the line. */
    void remove(Ticket ticket) {
        findBefore(ticket);
        var node = nextOf(before[0], 0);
        if (node == null || Ticket.BY_PROMISE.compare(node.ticket, ticket) != 0) {
            return;
        }
        for (int level = 0; level < levels; level++) {
            if (level < node.next.length) {
                int steps = stepsOf(before[level], level) + node.steps[level] - 1;
                link(before[level], level, node.next[level], steps);
            } else {
                addSteps(before[level], level, -1);
            }
        }
        if (node == last) {
            last = before[0];
        }
        size--;
    }

    /** The same place, newer knowledge. */
    void replace(Ticket ticket) {
        findBefore(ticket);
        var node = nextOf(before[0], 0);
        if (node != null && Ticket.BY_PROMISE.compare(node.ticket, ticket) == 0) {
            node.ticket = ticket;
        }
    }

    /** How many there are from the front for which this holds; it must hold for a front part. */
    int countWhile(Predicate<Ticket> isBefore) {
        // Mostly a newcomer is promised a later call than everybody, or an earlier one.
        if (last == null || isBefore.test(last.ticket)) {
            return size;
        }
        var front = first();
        if (front == null || !isBefore.test(front)) {
            return 0;
        }
        int count = 0;
        @Nullable Node at = null;
        for (int level = levels - 1; level >= 0; level--) {
            for (var next = nextOf(at, level);
                    next != null && isBefore.test(next.ticket);
                    next = nextOf(at, level)) {
                count += stepsOf(at, level);
                at = next;
            }
        }
        return count;
    }

    @Override
    public Iterator<Ticket> iterator() {
        return new Iterator<>() {
            private @Nullable Node at = first[0];

            @Override
            public boolean hasNext() {
                return at != null;
            }

            @Override
            public Ticket next() {
                if (at == null) {
                    throw new NoSuchElementException();
                }
                var ticket = at.ticket;
                at = at.next[0];
                return ticket;
            }
        };
    }

    /**
     * Fills {@code before} with the last node ahead of the ticket on each level; null: the start.
     */
    private void findBefore(Ticket ticket) {
        @Nullable Node at = null;
        int place = 0;
        for (int level = levels - 1; level >= 0; level--) {
            for (var next = nextOf(at, level);
                    next != null && Ticket.BY_PROMISE.compare(next.ticket, ticket) < 0;
                    next = nextOf(at, level)) {
                place += stepsOf(at, level);
                at = next;
            }
            before[level] = at;
            places[level] = place;
        }
    }

    private @Nullable Node nextOf(@Nullable Node node, int level) {
        return node == null ? first[level] : node.next[level];
    }

    private int stepsOf(@Nullable Node node, int level) {
        return node == null ? firstSteps[level] : node.steps[level];
    }

    private void link(@Nullable Node node, int level, @Nullable Node next, int steps) {
        if (node == null) {
            first[level] = next;
            firstSteps[level] = steps;
        } else {
            node.next[level] = next;
            node.steps[level] = steps;
        }
    }

    private void addSteps(@Nullable Node node, int level, int more) {
        if (node == null) {
            firstSteps[level] += more;
        } else {
            node.steps[level] += more;
        }
    }

    /**
     * One more level for every fourth, by a fixed sequence: the same events build the same line.
     */
    private int toss() {
        coin ^= coin << 13;
        coin ^= coin >>> 17;
        coin ^= coin << 5;
        return Math.min(MAX_LEVELS, 1 + Integer.numberOfTrailingZeros(coin | 1 << 30) / 2);
    }
}
