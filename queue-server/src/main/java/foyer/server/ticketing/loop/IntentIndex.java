package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import java.util.UUID;

/**
 * Where the journal keeps what an intent was answered. In memory, because the journal writes
 * answers one after the other: an index on the disk would scatter every commit over as many pages
 * as it has intents. 24 bytes an intent, twice. Belongs to one thread.
 */
final class IntentIndex {
    private static final int FIRST_SLOTS = 1 << 12;

    // Three longs a slot: both halves of the intent, and its place, which is 0 in an empty slot.
    private long[] slots = new long[3 * FIRST_SLOTS];
    private int used;
    private long last;

    /** 0 when it was never answered. */
    long find(IntentId intent) {
        var uuid = UUID.fromString(intent.value());
        return slots[slot(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()) + 2];
    }

    /** The newest place of all. */
    long last() {
        return last;
    }

    void put(IntentId intent, long place) {
        put(UUID.fromString(intent.value()), place);
    }

    void put(UUID intent, long place) {
        last = Math.max(last, place);
        if (put(intent.getMostSignificantBits(), intent.getLeastSignificantBits(), place)) {
            used++;
            if (used * 6 > slots.length) {
                grow();
            }
        }
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        for (int at = 0; at < old.length; at += 3) {
            if (old[at + 2] != 0) {
                put(old[at], old[at + 1], old[at + 2]);
            }
        }
    }

    private boolean put(long high, long low, long place) {
        int at = slot(high, low);
        boolean isNew = slots[at + 2] == 0;
        slots[at] = high;
        slots[at + 1] = low;
        slots[at + 2] = place;
        return isNew;
    }

    /** Of that intent, or the empty one where it would be. */
    private int slot(long high, long low) {
        int count = slots.length / 3;
        int slot = (int) Math.floorMod((high ^ low) * 0x9E3779B97F4A7C15L, (long) count);
        while (slots[3 * slot + 2] != 0
                && (slots[3 * slot] != high || slots[3 * slot + 1] != low)) {
            slot = slot + 1 == count ? 0 : slot + 1;
        }
        return 3 * slot;
    }
}
