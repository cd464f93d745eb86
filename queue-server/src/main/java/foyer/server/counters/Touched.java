package foyer.server.counters;

import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.ticketing.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tickets each colleague has last done something with, so that a console can offer to take
 * that back. Gone with the server: by then it is too late anyway. Thread-safe.
 */
final class Touched {
    static final int PER_PERSON = 8;
    static final int PEOPLE = 1_000;

    private final Map<StaffId, Deque<TicketId>> byStaff =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<StaffId, Deque<TicketId>> eldest) {
                    return size() > PEOPLE;
                }
            };

    synchronized void note(StaffId staff, List<Event> events) {
        events.stream().flatMap(event -> find(event).stream()).forEach(one -> note(staff, one));
    }

    private void note(StaffId staff, TicketId ticket) {
        var last = byStaff.computeIfAbsent(staff, _ -> new ArrayDeque<>());
        last.remove(ticket);
        last.addFirst(ticket);
        if (last.size() > PER_PERSON) {
            last.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<TicketId> list(StaffId staff) {
        return List.copyOf(byStaff.getOrDefault(staff, new ArrayDeque<>()));
    }

    private static Optional<TicketId> find(Event event) {
        return switch (event) {
            case Event.TicketCalled one -> Optional.of(one.ticket());
            case Event.ServiceStarted one -> Optional.of(one.ticket());
            case Event.TicketFinished one -> Optional.of(one.ticket());
            case Event.TicketMissed one -> Optional.of(one.ticket());
            case Event.TicketParked one -> Optional.of(one.ticket());
            case Event.LegOpened one -> Optional.of(one.ticket());
            case Event.ServiceAdded one -> Optional.of(one.ticket());
            case Event.TicketCancelled one -> Optional.of(one.ticket());
            case Event.TicketAbandoned one -> Optional.of(one.ticket());
            case Event.TicketPrioritised one -> Optional.of(one.ticket());
            case Event.TicketAdjusted one -> Optional.of(one.ticket());
            case Event.SurveyAnswered _,
                    Event.StepUndone _,
                    Event.TicketRecalled _,
                    Event.TicketIssued _,
                    Event.NumberGiven _,
                    Event.NumberAwaited _,
                    Event.CustomerTurnedAway _,
                    Event.CallShown _,
                    Event.DayClosed _,
                    Event.DayOpened _,
                    Event.AdvisorSignedIn _,
                    Event.AdvisorSignedOut _,
                    Event.AdvisorLeft _,
                    Event.AdvisorCameBack _,
                    Event.AbsencePlanned _,
                    Event.AbsenceRevoked _,
                    Event.BandLeased _,
                    Event.HelpAsked _,
                    Event.HelpAnswered _,
                    Event.PhoneHelpAsked _,
                    Event.PhoneHelpAnswered _,
                    Event.ServiceClosed _,
                    Event.ServiceOpened _ ->
                    Optional.empty();
        };
    }
}
