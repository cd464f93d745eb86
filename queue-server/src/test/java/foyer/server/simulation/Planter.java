package foyer.server.simulation;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.JournalEvent;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Origin;
import foyer.server.ticketing.store.EventCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds into what the rules have decided what broken rules would have decided. */
final class Planter {
    private final World world;
    private final Map<CounterId, Event.TicketCalled> lastCalls = new HashMap<>();
    private @Nullable TicketNumber lastNumber;
    private @Nullable IntentId lastIssue;

    Planter(World world) {
        this.world = world;
    }

    JournalEvent change(JournalEvent stored, EventCodec codec) {
        if (world.isPlanted(Plant.NOTHING)) {
            return stored;
        }
        if (world.isPlanted(Plant.TIME_GOES_BACK) && world.chance(0.02)) {
            return with(stored, stored.body(), stored.at().minus(Duration.ofHours(1)));
        }
        var event = codec.decode(stored.kind(), stored.body());
        var changed = change(event);
        return changed.equals(event) ? stored : with(stored, codec.encode(changed), stored.at());
    }

    private static JournalEvent with(JournalEvent stored, byte[] body, java.time.Instant at) {
        return new JournalEvent(
                stored.businessDay(), at, stored.kind(), body, stored.actor(), stored.anchor());
    }

    private Event change(Event event) {
        return switch (event) {
            case Event.TicketIssued issued -> change(issued);
            case Event.TicketCalled called -> change(called);
            default -> event;
        };
    }

    private Event change(Event.TicketIssued issued) {
        var number = lastNumber;
        var issue = lastIssue;
        lastNumber = issued.number();
        lastIssue = issued.origin().issue();
        boolean twice = number != null && world.isPlanted(Plant.A_NUMBER_TWICE);
        boolean again = issue != null && world.isPlanted(Plant.A_WISH_IS_TWO_VISITS);
        var was = issued.origin();
        var origin =
                new Origin(
                        again ? issue : was.issue(),
                        was.by(),
                        was.service(),
                        was.language(),
                        was.linkHash(),
                        was.arrivedAt(),
                        was.arrivalCertain(),
                        was.wants());
        return new Event.TicketIssued(
                issued.at(),
                issued.ticket(),
                origin,
                issued.numberDay(),
                twice ? number : issued.number(),
                issued.given(),
                issued.promisedAt(),
                issued.peopleAhead());
    }

    private Event change(Event.TicketCalled called) {
        var elsewhere =
                lastCalls.values().stream()
                        .filter(last -> !last.counter().equals(called.counter()))
                        .findFirst();
        lastCalls.put(called.counter(), called);
        return world.isPlanted(Plant.A_TICKET_AT_TWO_COUNTERS) && elsewhere.isPresent()
                ? new Event.TicketCalled(
                        called.at(),
                        elsewhere.get().ticket(),
                        called.call(),
                        called.counter(),
                        called.staff(),
                        called.reason())
                : called;
    }
}
