package foyer.kiosk.link;

import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.NumberBand;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.Moment;
import foyer.kiosk.store.NodeStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that numbers for today and tomorrow are leased while the server can be heard, and that
 * the time is saved. Confined to one thread.
 */
final class LeaseKeeper {
    private final NodeStore store;
    private final NodeClock clock;
    private final Supplier<IntentId> ids;
    private @Nullable IntentId asked;

    LeaseKeeper(NodeStore store, NodeClock clock, Supplier<IntentId> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether something was put into the outbox. */
    boolean look(Offer offer) {
        var now = clock.now();
        if (now.isEmpty()) {
            return false;
        }
        var today = offer.dayOf(now.get());
        store.saveTime(now.get(), today);
        if (isLeased(today) && isLeased(today.plusDays(1))) {
            return false;
        }
        var waiting = asked;
        if (waiting != null && store.isPending(waiting)) {
            return false;
        }
        var intent = ids.get();
        store.keep(intent, new AskBody.Lease(held(today)), new Moment(clock.nanos(), now.get()));
        asked = intent;
        return true;
    }

    private List<LocalDate> held(LocalDate today) {
        return store.listBands().stream()
                .map(NumberBand::businessDay)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(1)))
                .distinct()
                .toList();
    }

    private boolean isLeased(LocalDate day) {
        return store.listBands().stream().anyMatch(band -> band.businessDay().equals(day));
    }
}
