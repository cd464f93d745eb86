package foyer.server.forecast.live;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Forecaster;
import foyer.server.forecast.Waiting;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.RandomDay;
import foyer.server.ticketing.TestSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A live hall behind a random day, looked at as the running forecast looks. */
final class Following {
    final RandomDay day;
    final Forecaster forecaster = new Forecaster(1, (_, _, _) -> {});
    final Places places;
    private final Touched touched = new Touched();
    private final LiveHall hall;
    int mostWaiting;
    int mostHeld;
    int days = 1;

    Following(RandomDay day) {
        this.day = day;
        this.places = new Places(day.play.site, day.play.rules);
        this.hall = new LiveHall(places, forecaster);
    }

    void hear(List<Event> events) {
        if (!events.isEmpty()) {
            touched.changed(events);
        }
        days += (int) events.stream().filter(Event.DayOpened.class::isInstance).count();
    }

    List<Event> nextDay() {
        var tomorrow = day.play.state.findDay().orElseThrow().plusDays(1);
        return day.play.accept(Play.CALENDAR, new Command.OpenDay(tomorrow));
    }

    void look() {
        var some = touched.take();
        var state = day.play.state;
        var seen =
                some.all()
                        ? Snapshot.whole(state, day.play.now, hall.known())
                        : Snapshot.of(state, day.play.now, some.tickets());
        hall.look(seen);
    }

    /** Whom the forecast's rule would call there now. */
    Optional<TicketId> next(CounterId counter) {
        int index = TestSite.COUNTERS.indexOf(counter);
        return forecaster.hall().findNext(index, seconds(day.play.now)).map(this::ticketOf);
    }

    TicketId ticketOf(Waiting one) {
        return hall.findTicket(one.number()).orElseThrow();
    }

    double seconds(Instant at) {
        var start = places.site().businessDays().startOf(day.play.state.findDay().orElseThrow());
        return at == null ? Double.NaN : new DayClock(start).seconds(at);
    }
}
