package foyer.server.forecast.live;

import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.CommitListener;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets may have changed since the last look; of each only the newest state counts, so that
 * however far the forecast is behind, it holds a bounded amount. Thread-safe.
 */
final class Touched implements CommitListener {
    /** With more of them it is quicker to look at everything. */
    static final int MOST = 5_000;

    private final Set<TicketId> tickets = new HashSet<>();
    private boolean all = true;

    /**
     * @param all everything has to be looked at
     */
    record Some(boolean all, Set<TicketId> tickets) {}

    @Override
    public synchronized void changed(List<Event> events) {
        // None after the state was rebuilt; as many as are kept when some may have been lost.
        if (events.isEmpty() || events.size() >= CommitListener.MOST_EVENTS) {
            all = true;
        }
        events.forEach(this::add);
    }

    private void add(Event event) {
        if (event instanceof Event.DayOpened) {
            all = true;
        }
        var ticket = ticketOf(event);
        if (ticket != null && !all) {
            tickets.add(ticket);
            all = tickets.size() > MOST;
        }
        if (all) {
            tickets.clear();
        }
    }

    synchronized void addAll() {
        all = true;
        tickets.clear();
    }

    /** And begins anew. */
    synchronized Some take() {
        var taken = new Some(all, Set.copyOf(tickets));
        tickets.clear();
        all = false;
        return taken;
    }

    private static @Nullable TicketId ticketOf(Event event) {
        return switch (event) {
            case Event.TicketIssued one -> one.ticket();
            case Event.NumberGiven one -> one.ticket();
            case Event.TicketCalled one -> one.ticket();
            case Event.TicketRecalled one -> one.ticket();
            case Event.ServiceStarted one -> one.ticket();
            case Event.TicketFinished one -> one.ticket();
            case Event.TicketMissed one -> one.ticket();
            case Event.TicketParked one -> one.ticket();
            case Event.LegOpened one -> one.ticket();
            case Event.ServiceAdded one -> one.ticket();
            case Event.TicketPrioritised one -> one.ticket();
            case Event.TicketAdjusted one -> one.ticket();
            case Event.StepUndone one -> one.ticket();
            case Event.TicketCancelled one -> one.ticket();
            case Event.TicketAbandoned one -> one.ticket();
            case Event.SurveyAnswered _ -> null;
            case Event.DayClosed _, Event.DayOpened _ -> null;
            case Event.NumberAwaited _, Event.CustomerTurnedAway _ -> null;
            case Event.AdvisorLeft _, Event.AdvisorCameBack _ -> null;
            case Event.AbsencePlanned _, Event.AbsenceRevoked _ -> null;
            case Event.CallShown _, Event.AdvisorSignedIn _, Event.AdvisorSignedOut _ -> null;
            case Event.BandLeased _, Event.HelpAsked _, Event.HelpAnswered _ -> null;
            case Event.PhoneHelpAsked _, Event.PhoneHelpAnswered _ -> null;
            case Event.ServiceClosed _, Event.ServiceOpened _ -> null;
        };
    }
}
