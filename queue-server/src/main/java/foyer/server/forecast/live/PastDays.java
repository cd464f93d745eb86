package foyer.server.forecast.live;

import foyer.server.forecast.live.Touched.Some;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalEvent;
import foyer.server.journal.JournalException;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.QueueRules;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.store.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the journal still tells of the days before, and of today so far: a forecast that begins
 * learns from it what the one before had learned. Not thread-safe.
 */
final class PastDays {
    /** Some months of a civic office, read in seconds; what is older says little of today. */
    static final int MOST_EVENTS = 200_000;

    private static final int AT_ONCE = 1_000;

    /** Tickets know their own times, so that seldom is often enough. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Places places;
    private final Journal journal;
    private final EventCodec codec = new EventCodec();
    private final Touched touched = new Touched();
    private final QueueState past;
    private boolean begun;
    private Instant looked = Instant.EPOCH;

    PastDays(Places places, Journal journal) {
        this.places = places;
        this.journal = journal;
        this.past = QueueState.empty(places.site(), places.rules());
    }

    void teach(LiveHall hall) throws JournalException {
        var site = places.site().id();
        long last = journal.lastSeq(site);
        long next = Math.max(1, last - MOST_EVENTS + 1);
        while (next <= last) {
            int count = (int) Math.min(AT_ONCE, last - next + 1);
            journal.listEvents(site, next, count).forEach(stored -> take(stored, hall));
            next += count;
        }
        if (begun) {
            look(hall, looked);
        }
    }

    /** A state begins with a day, so what is left of the oldest one is passed over. */
    private void take(JournalEvent stored, LiveHall hall) {
        var event = codec.decode(stored.kind(), stored.body());
        begun |= event instanceof Event.DayOpened;
        if (!begun) {
            return;
        }
        boolean newDay = event instanceof Event.DayOpened;
        if (newDay || event.at().isAfter(looked.plus(LOOK_EVERY))) {
            look(hall, event.at());
        }
        QueueRules.evolve(past, event);
        touched.changed(List.of(event));
    }

    private void look(LiveHall hall, Instant at) {
        looked = at;
        hall.look(snapshot(touched.take(), hall, at));
    }

    private Snapshot snapshot(Some some, LiveHall hall, Instant at) {
        return some.all()
                ? Snapshot.whole(past, at, hall.known())
                : Snapshot.of(past, at, some.tickets());
    }
}
