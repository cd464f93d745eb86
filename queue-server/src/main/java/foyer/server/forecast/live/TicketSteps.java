package foyer.server.forecast.live;

import foyer.server.forecast.Happening;
import foyer.server.ticketing.Leg;
import foyer.server.ticketing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket between two looks at it, as the forecast would have heard it: each leg
 * is a wait of its own, with the times the journal has. Nothing when a step was taken back: what
 * was learned from it stays learned, and where the ticket is now is put right otherwise.
 */
final class TicketSteps {
    /** Whoever is cleared away after longer had not been waiting. */
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(8);

    private final Ticket ticket;
    private final TicketInHall view;
    private final List<Happening> steps = new ArrayList<>();

    private TicketSteps(Ticket ticket, TicketInHall view) {
        this.ticket = ticket;
        this.view = view;
    }

    /**
     * @param before null: never looked at
     * @param view the ticket as it is now
     */
    static List<Happening> between(@Nullable Ticket before, Ticket now, TicketInHall view) {
        if (before != null && !goesOn(before, now)) {
            return List.of();
        }
        var made = new TicketSteps(now, view);
        var legs = now.legs();
        int known = before == null ? -1 : before.past().size();
        for (int leg = Math.max(0, known); leg < legs.size(); leg++) {
            made.tell(legs.get(leg), leg == known ? Objects.requireNonNull(before).leg() : null);
        }
        return made.steps;
    }

    /** Whether all that was known of the ticket is still so. */
    static boolean goesOn(Ticket before, Ticket now) {
        int last = before.past().size();
        if (now.past().size() < last) {
            return false;
        }
        var then = before.leg();
        var same = now.legs().get(last);
        return then.openedAt().equals(same.openedAt())
                && then.service().equals(same.service())
                && goesOn(then.calledAt(), same.calledAt())
                && goesOn(then.startedAt(), same.startedAt())
                && goesOn(then.endedAt(), same.endedAt());
    }

    private static boolean goesOn(@Nullable Instant then, @Nullable Instant now) {
        return then == null || then.equals(now);
    }

    private void tell(Leg leg, @Nullable Leg known) {
        var service = view.findService(leg);
        if (service == null) {
            return;
        }
        if (known == null) {
            var since = leg.openedAt();
            var heard = since.isBefore(ticket.issuedAt()) ? ticket.issuedAt() : since;
            steps.add(new Happening.Arrived(view.seconds(heard), view.waiting(leg, service)));
        }
        var counter = view.findCounter(leg);
        if (leg.calledAt() != null
                && counter != null
                && (known == null || known.calledAt() == null)) {
            steps.add(new Happening.Called(view.seconds(leg.calledAt()), view.number(), counter));
        }
        if (leg.startedAt() != null && (known == null || known.startedAt() == null)) {
            steps.add(new Happening.Started(view.seconds(leg.startedAt()), view.number()));
        }
        if (leg.endedAt() != null && (known == null || known.endedAt() == null)) {
            steps.add(ended(leg, view.seconds(leg.endedAt())));
        }
    }

    private Happening ended(Leg leg, double at) {
        if (leg.startedAt() != null) {
            return new Happening.Finished(at, view.number());
        }
        if (leg.calledAt() != null) {
            return leg.ending() == Leg.Ending.NO_SHOW
                    ? new Happening.Missed(at, view.number())
                    : new Happening.Withdrawn(at, view.number());
        }
        return hasGivenUp(leg)
                ? new Happening.GaveUp(at, view.number())
                : new Happening.Withdrawn(at, view.number());
    }

    private static boolean hasGivenUp(Leg leg) {
        boolean left = leg.ending() == Leg.Ending.ABANDONED || leg.ending() == Leg.Ending.CANCELLED;
        var ended = leg.endedAt();
        return left
                && ended != null
                && Duration.between(leg.openedAt(), ended).compareTo(LONGEST_PATIENCE) < 0;
    }
}
