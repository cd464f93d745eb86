package foyer.server.ticketing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The only leg of a visit that was never sent on, told from what version 1 kept of a ticket. */
final class FirstLeg {
    private FirstLeg() {}

    static Leg of(
            Origin origin,
            Instant promisedAt,
            TicketStatus status,
            @Nullable Call call,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        var leg = Leg.first(origin, promisedAt);
        if (call != null && status != TicketStatus.WAITING) {
            leg = leg.called(call.counter(), call.staff(), call.at());
        }
        if (startedAt != null) {
            leg = leg.started(startedAt);
        }
        var ending = ending(status);
        return endedAt == null || ending == null ? leg : leg.ended(endedAt, ending, null);
    }

    static Leg.@Nullable Ending ending(TicketStatus status) {
        return switch (status) {
            case WAITING, CALLED, SERVING -> null;
            case PARKED -> Leg.Ending.PARKED;
            case FINISHED -> Leg.Ending.FINISHED;
            case NO_SHOW -> Leg.Ending.NO_SHOW;
            case CANCELLED -> Leg.Ending.CANCELLED;
            case ABANDONED -> Leg.Ending.ABANDONED;
        };
    }
}
