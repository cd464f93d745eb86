package foyer.server.simulation;

import foyer.contract.AskBody;
import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.Wants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kiosk keeps over a restart: what is still to be said, and which numbers are whose. */
final class KioskDisk {

    private static final int MOST_MARKED = 9_999;

    /** More than one start gives under its mark. */
    private static final int MARKED_A_START = 100;

    /**
     * @param after an intent that must be answered first; null: none
     */
    record Kept(
            IntentId intent,
            @Nullable IntentId after,
            AskBody body,
            Wants wants,
            long boot,
            long madeNanos,
            @Nullable Instant madeAt) {}

    private record Used(LocalDate day, NumberPrefix prefix) {}

    final Map<IntentId, Kept> outbox = new LinkedHashMap<>();

    /** Customers between wish and paper, with their number once they have one. */
    final Map<IntentId, @Nullable TicketNumber> tickets = new LinkedHashMap<>();

    private final Map<LocalDate, NumberBand> bands = new HashMap<>();
    private final Map<Used, Integer> lastOfBand = new HashMap<>();
    private int mark;
    private int lastMarked;
    long boot;
    Instant savedTime = Instant.EPOCH;

    /** Put back from a copy: what was given since, it cannot know, and gives none of it again. */
    void forgetNumbers() {
        bands.clear();
        lastOfBand.clear();
        lastMarked = (int) (boot * MARKED_A_START % MOST_MARKED);
        // Their answers would be the bands that were just forgotten.
        outbox.values().removeIf(kept -> kept.body() instanceof AskBody.Lease);
    }

    KioskDisk copy() {
        var copy = new KioskDisk();
        copy.outbox.putAll(outbox);
        copy.tickets.putAll(tickets);
        copy.bands.putAll(bands);
        copy.lastOfBand.putAll(lastOfBand);
        copy.mark = mark;
        copy.lastMarked = lastMarked;
        copy.boot = boot;
        copy.savedTime = savedTime;
        return copy;
    }

    List<Kept> listSendable() {
        var some = new ArrayList<Kept>();
        for (var kept : outbox.values()) {
            if (kept.after() == null || !outbox.containsKey(kept.after())) {
                some.add(kept);
            }
        }
        return some;
    }

    boolean holdsBandsOf(LocalDate day) {
        return bands.containsKey(day);
    }

    void lease(int ownMark, List<NumberBand> leased) {
        mark = ownMark;
        for (var band : leased) {
            bands.merge(
                    band.businessDay(),
                    band,
                    (old, newer) -> newer.epoch() >= old.epoch() ? newer : old);
        }
    }

    void saveTime(Instant at, LocalDate today) {
        savedTime = at;
        bands.keySet().removeIf(day -> day.isBefore(today.minusDays(1)));
        lastOfBand.keySet().removeIf(used -> used.day().isBefore(today.minusDays(1)));
    }

    /**
     * Durable before anybody sees it. Null when no number is sure to be nobody else's.
     *
     * @param day null when the clock is not trusted
     */
    @Nullable TicketNumber takeOwn(NumberPrefix prefix, int width, @Nullable LocalDate day) {
        var band = day == null ? null : bands.get(day);
        if (day != null && band != null) {
            var used = new Used(day, prefix);
            int next = Math.max(band.first(), lastOfBand.getOrDefault(used, 0) + 1);
            if (band.contains(next)) {
                lastOfBand.put(used, next);
                return TicketNumber.of(prefix, next, width);
            }
        }
        if (mark == 0) {
            return null;
        }
        lastMarked = lastMarked % MOST_MARKED + 1;
        return TicketNumber.ofKiosk(mark, lastMarked);
    }
}
