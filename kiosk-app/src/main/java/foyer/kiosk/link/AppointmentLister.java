package foyer.kiosk.link;

import foyer.contract.AskBody;
import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.Moment;
import foyer.kiosk.store.NodeStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the appointments of today and tomorrow are known here while the server can be
 * heard, so that their customers can check in without it. Confined to one thread.
 */
final class AppointmentLister {
    /** An appointment made later than that before its time is not known here without the server. */
    static final Duration RENEWED_EVERY = Duration.ofMinutes(10);

    private final NodeStore store;
    private final NodeClock clock;
    private final Supplier<IntentId> ids;
    private final Map<LocalDate, Long> begunNanos = new HashMap<>();
    private @Nullable IntentId asked;

    AppointmentLister(NodeStore store, NodeClock clock, Supplier<IntentId> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether something was put into the outbox. */
    boolean look(Offer offer) {
        var now = clock.now();
        var waiting = asked;
        if (now.isEmpty() || (waiting != null && store.isPending(waiting))) {
            return false;
        }
        asked = null;
        var today = offer.dayOf(now.get());
        for (var day : List.of(today, today.plusDays(1))) {
            var from = from(day);
            if (from.isPresent()) {
                ask(new AskBody.ListAppointments(day, from.getAsInt()), today);
                return true;
            }
        }
        return false;
    }

    /** Empty when nothing is to be asked of that day. */
    private OptionalInt from(LocalDate day) {
        var following = store.appointments().findFollowing(day);
        var begun = begunNanos.get(day);
        boolean due = begun == null || clock.nanos() - begun >= RENEWED_EVERY.toNanos();
        return due && following.isEmpty() ? OptionalInt.of(0) : following;
    }

    private void ask(AskBody.ListAppointments question, LocalDate today) {
        var intent = ids.get();
        store.keep(intent, question, new Moment(clock.nanos(), clock.now().orElse(null)));
        asked = intent;
        if (question.from() == 0) {
            begunNanos.keySet().removeIf(day -> day.isBefore(today));
            begunNanos.put(question.day(), clock.nanos());
            store.appointments().forgetBefore(today);
        }
    }
}
