package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import java.util.UUID;

/**
 * Tells new intents from those that may have been answered, so that the journal is asked only about
 * the latter. May take a new one for known, never a known one for new. Eight bytes an intent,
 * twice.
 */
final class IntentFilter {
    private static final int FIRST_SLOTS = 1 << 12;

    private long[] slots = new long[FIRST_SLOTS];
    private int used;

    boolean mayKnow(IntentId intent) {
        long mark = mark(UUID.fromString(intent.value()));
        for (int slot = slot(mark); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (slots[slot] == mark) {
                return true;
            }
        }
        return false;
    }

    void add(IntentId intent) {
        add(UUID.fromString(intent.value()));
    }

    void add(UUID intent) {
        if (put(mark(intent)) && ++used * 2 > slots.length) {
            var old = slots;
            slots = new long[old.length * 2];
            for (long mark : old) {
                if (mark != 0) {
                    put(mark);
                }
            }
        }
    }

    private boolean put(long mark) {
        int slot = slot(mark);
        while (slots[slot] != 0) {
            if (slots[slot] == mark) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = mark;
        return true;
    }

    private int slot(long mark) {
        return (int) ((mark * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    }

    /** Half of the intent's bits folded on the other; zero means an empty slot. */
    private static long mark(UUID uuid) {
        long mark =
                uuid.getMostSignificantBits() ^ Long.rotateLeft(uuid.getLeastSignificantBits(), 31);
        return mark == 0 ? 1 : mark;
    }
}
