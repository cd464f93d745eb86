package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may be called next, found the slow way: every ticket of the day is asked. Written from the
 * words of the rules and not from their code.
 */
public final class EveryTicket {
    private final QueueState state;
    private final CounterId counter;
    private final StaffId staff;
    private final Instant at;

    public EveryTicket(QueueState state, CounterId counter, StaffId staff, Instant at) {
        this.state = state;
        this.counter = counter;
        this.staff = staff;
        this.at = at;
    }

    public Optional<Ticket> next() {
        return state.tickets.values().stream()
                .filter(ticket -> ticket.callableAt(at))
                .filter(this::mayBeCalled)
                .min(Ticket.BY_PROMISE);
    }

    private boolean mayBeCalled(Ticket ticket) {
        var target = ticket.leg().target();
        boolean mine =
                target.equals(new Target.AtCounter(counter))
                        || target.equals(new Target.ForPerson(staff));
        if (mine) {
            return takes(counter, staff, ticket.service());
        }
        return takesNow(counter, staff, ticket.service())
                && (hasWhatIsNeeded(counter, ticket) || hasWaitedLongEnoughForIt(ticket))
                && nobodyItIsMeantForCanTakeIt(ticket);
    }

    /** Primary services of both counter and advisor, or their overflow. */
    private boolean takes(CounterId where, StaffId who, ServiceCode service) {
        return profiles(where, who).allMatch(id -> isPrimary(id, service) || helps(id, service));
    }

    private boolean takesNow(CounterId where, StaffId who, ServiceCode service) {
        return profiles(where, who)
                .allMatch(id -> isPrimary(id, service) || (helps(id, service) && needsHelp()));
    }

    private Stream<String> profiles(CounterId where, StaffId who) {
        var ofCounter = state.site().getCounter(where).profile();
        var ofAdvisor = state.rules().advisors().getOrDefault(who, ofCounter);
        return Stream.of(ofCounter, ofAdvisor);
    }

    private boolean isPrimary(String profile, ServiceCode service) {
        return state.site().getProfile(profile).takes(service);
    }

    private boolean helps(String profile, ServiceCode service) {
        return !state.rules().overflow().isEmpty()
                && profile.equals("home")
                && service.equals(TestSite.TAX);
    }

    private boolean needsHelp() {
        var waiting =
                state.tickets.values().stream()
                        .filter(one -> one.status() == TicketStatus.WAITING)
                        .filter(one -> one.service().equals(TestSite.TAX))
                        .filter(one -> one.findHeldUntil(at) == null)
                        .toList();
        var late = at.minus(TestRules.HELP_WITH_TAX.late());
        return waiting.size() >= TestRules.HELP_WITH_TAX.waiting()
                || waiting.stream().anyMatch(one -> !one.promisedAt().isAfter(late));
    }

    private boolean hasWhatIsNeeded(CounterId where, Ticket ticket) {
        return ticket.wants().adjustments().stream()
                .map(state.rules().adjustments()::get)
                .filter(known -> known != null && !known.counters().isEmpty())
                .allMatch(known -> known.counters().contains(where));
    }

    private boolean hasWaitedLongEnoughForIt(Ticket ticket) {
        boolean somebodyElseHasIt =
                state.listSignIns().stream()
                        .filter(in -> !state.isAway(in.staff(), at))
                        .filter(in -> takesNow(in.counter(), in.staff(), ticket.service()))
                        .anyMatch(in -> hasWhatIsNeeded(in.counter(), ticket));
        return !at.isBefore(ticket.promisedAt()) && !somebodyElseHasIt;
    }

    private boolean nobodyItIsMeantForCanTakeIt(Ticket ticket) {
        return state.listSignIns().stream()
                .filter(in -> isMeant(ticket.leg().target(), in.counter(), in.staff()))
                .filter(in -> !state.isAway(in.staff(), at))
                .noneMatch(in -> takes(in.counter(), in.staff(), ticket.service()));
    }

    private static boolean isMeant(Target target, CounterId where, StaffId who) {
        return target.equals(new Target.AtCounter(where))
                || target.equals(new Target.ForPerson(who));
    }
}
