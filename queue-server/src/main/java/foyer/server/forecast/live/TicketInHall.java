package foyer.server.forecast.live;

import foyer.server.forecast.Waiting;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the forecast's words.
 *
 * @param number by which the forecast knows it
 */
record TicketInHall(Ticket ticket, int number, Places places, TakerRules rules, DayClock clock) {
    double seconds(Instant at) {
        return clock.seconds(at);
    }

    /** NaN: it has not happened. */
    double secondsOrNever(@Nullable Instant at) {
        return at == null ? Double.NaN : seconds(at);
    }

    @Nullable Integer findService(Leg leg) {
        return places.findService(leg.service());
    }

    @Nullable Integer findCounter(Leg leg) {
        return leg.counter() == null ? null : places.findCounter(leg.counter());
    }

    Waiting waiting(Leg leg, int service) {
        var held = leg.notBefore();
        double readyAt = held == null ? Waiting.AT_ANY_TIME : seconds(held);
        return new Waiting(
                number,
                service,
                seconds(ticket.arrivedAt()),
                seconds(leg.promisedAt()),
                Math.max(seconds(leg.openedAt()), readyAt),
                rules.of(ticket),
                readyAt);
    }
}
