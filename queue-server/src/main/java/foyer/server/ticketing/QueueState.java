package foyer.server.ticketing;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.sites.Service;
import foyer.server.sites.Site;
import foyer.server.sites.hours.Windows;
import foyer.server.ticketing.CarryOver.Lease;
import foyer.server.ticketing.CarryOver.SignIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one site as it is now. Changed by {@link QueueRules#evolve} alone and belonging to
 * one thread at a time; what its questions return is immutable and may be kept.
 */
public final class QueueState {
    /** Latest calls kept for boards. */
    public static final int LATEST_CALLS = 20;

    final Map<TicketId, Ticket> tickets = new HashMap<>();
    final Map<IntentId, TicketId> byIssue = new HashMap<>();
    final Map<String, TicketId> byLink = new HashMap<>();
    final Map<AppointmentId, TicketId> byBooking = new HashMap<>();
    final List<TicketId> calls = new ArrayList<>();
    final Set<TicketId> parked = new TreeSet<>();
    final SequencedSet<TicketId> missed = new LinkedHashSet<>();
    final Set<TicketId> surveyed = new TreeSet<>();
    final Set<ServiceCode> closed = new TreeSet<>();
    final Map<NodeId, HelpWanted> help = new TreeMap<>();
    final Map<TicketId, PhoneHelp> phoneHelp = new TreeMap<>();
    final Leases leases = new Leases();
    final Desks desks = new Desks();
    final Unsettled unsettled = new Unsettled();
    final Absences absences = new Absences();
    final Steps steps = new Steps();
    final Arrivals arrivals = new Arrivals();
    final IssueTimes issueTimes = new IssueTimes();
    final UsedNumbers numbers;
    final Lines lines;
    final Profiles profiles;
    @Nullable LocalDate day;
    int issued;

    private final Site site;
    private final RuleBook rules;
    private final Map<ServiceCode, Windows> windows = new HashMap<>();

    private QueueState(Site site, RuleBook rules) {
        rules.requireFits(site);
        this.site = site;
        this.rules = rules;
        this.numbers = new UsedNumbers(site);
        this.lines = new Lines(site);
        this.profiles = new Profiles(site, rules);
    }

    public static QueueState empty(Site site) {
        return empty(site, RuleBook.USUAL);
    }

    /** Refuses a rule book that names what the site does not have. */
    public static QueueState empty(Site site, RuleBook rules) {
        return new QueueState(site, rules);
    }

    public RuleBook rules() {
        return rules;
    }

    public Site site() {
        return site;
    }

    /** When the service is open, remembered from ticket to ticket. */
    Windows windowsOf(Service service) {
        return windows.computeIfAbsent(service.code(), _ -> site.windowsOf(service));
    }

    /** Empty until the first day was opened. */
    public Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    public Optional<Ticket> findTicket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    public Optional<Ticket> findTicketByIssue(IntentId issue) {
        return Optional.ofNullable(byIssue.get(issue)).flatMap(this::findTicket);
    }

    /** Whoever has checked in with that appointment and did not give it up. */
    public Optional<Ticket> findCheckedIn(AppointmentId booking) {
        return Optional.ofNullable(byBooking.get(booking))
                .flatMap(this::findTicket)
                .filter(ticket -> !ticket.status().givenUp());
    }

    /** Whose number that is today, also when they hold another besides. */
    public Optional<Ticket> findTicketByNumber(TicketNumber number) {
        return findDay()
                .flatMap(today -> numbers.findUser(today, number))
                .flatMap(this::findTicketByIssue);
    }

    public Optional<Ticket> findTicketByLink(String linkHash) {
        return Optional.ofNullable(byLink.get(linkHash)).flatMap(this::findTicket);
    }

    /** What the counter has called or is serving. */
    public Optional<Ticket> findTicketAt(CounterId counter) {
        return desks.findHeld(counter).flatMap(this::findTicket);
    }

    /** The ticket whose latest call that is. */
    public Optional<Ticket> findTicketByCall(CallId call) {
        int point = call.value().lastIndexOf('.');
        return point < 1
                ? Optional.empty()
                : findTicket(new TicketId(call.value().substring(0, point)))
                        .filter(ticket -> ticket.call() != null && ticket.call().id().equals(call));
    }

    public int countWaiting(ServiceCode service) {
        return lines.size(service);
    }

    /** In the order they are to be called. */
    public List<Ticket> listWaiting(Collection<ServiceCode> services, int limit) {
        return lines.list(services, limit);
    }

    /** Waiting customers promised an earlier call at counters that may call this ticket too. */
    public int countAhead(Ticket ticket) {
        return lines.countBefore(ticket);
    }

    /** The same for somebody who would come at that moment. */
    public int countAheadOfNewcomer(ServiceCode service, Instant at) {
        return lines.countAhead(service, at.plus(site.getService(service).standard()), at);
    }

    /** Newest first, one entry a ticket, at most {@link #LATEST_CALLS}. */
    public List<Ticket> listLatestCalls() {
        return calls.reversed().stream().map(tickets::get).toList();
    }

    public Optional<SignIn> findSignIn(StaffId staff) {
        return desks.find(staff);
    }

    public Optional<SignIn> findSignInAt(CounterId counter) {
        return desks.findAt(counter);
    }

    public List<SignIn> listSignIns() {
        return desks.list();
    }

    /**
     * What that person would be given next there, and whether it is taken at all: the same question
     * {@link Command.CallNext} asks, so that a console can show its answer beforehand.
     */
    public Optional<Ticket> findNext(CounterId counter, StaffId staff, Instant at) {
        return Optional.ofNullable(new Candidates(this, counter, staff, at).first(null));
    }

    /** The services a counter takes at that moment, with whoever is signed in there. */
    public List<ServiceCode> listTaken(CounterId counter, Instant at) {
        var staff = findSignInAt(counter).map(SignIn::staff).orElse(null);
        return profiles.of(counter, staff).stream()
                .filter(taken -> Candidates.isOpen(this, taken, at))
                .map(Profiles.Taken::service)
                .toList();
    }

    /** Whom that person may call or choose there. */
    public CounterLine findLine(CounterId counter, StaffId staff, Instant at, int limit) {
        return CounterLine.of(new Candidates(this, counter, staff, at), limit);
    }

    /** Set aside, in the order of their promises. */
    public List<Ticket> listParked() {
        return parked.stream().map(tickets::get).sorted(Ticket.BY_PROMISE).toList();
    }

    /** Who missed a call and can still come back at that moment, the latest first. */
    public List<Ticket> listMissed(Instant at, int limit) {
        return missed.reversed().stream()
                .map(tickets::get)
                .filter(ticket -> VisitRules.isRevivable(this, ticket, at))
                .limit(limit)
                .toList();
    }

    /** Whoever was served today. */
    public List<Ticket> listServed() {
        return tickets.values().stream()
                .filter(ticket -> ticket.status() == TicketStatus.FINISHED)
                .toList();
    }

    /** Whether the customer was served and has not said yet how it was. */
    public boolean mayAnswerSurvey(Ticket ticket) {
        return ticket.status() == TicketStatus.FINISHED && SurveyRules.mayAnswer(this, ticket.id());
    }

    /** How often this visit can still have more time. */
    public int countMoreTimes(Ticket ticket) {
        return MoreTimeRules.left(this, ticket);
    }

    /** Whether more can come of a ticket: it is open, or may still be brought back. */
    public boolean mayGoOn(Ticket ticket, Instant at) {
        return !ticket.status().ended() || VisitRules.mayGoOn(this, ticket, at);
    }

    /** Away now or planned to be, by person. */
    public List<Absence> listAbsences(Instant now) {
        return absences.list(now);
    }

    public boolean isAway(StaffId staff, Instant at) {
        return absences.isAway(staff, at);
    }

    /** Until when the last step with that ticket can be taken back, if it still can. */
    public Optional<Instant> findUndoableUntil(TicketId ticket, Instant at) {
        return steps.find(ticket)
                .map(step -> step.at().plus(rules.undoWithin()))
                .filter(until -> !at.isAfter(until));
    }

    /**
     * As the ticket was before the step that can be taken back; whoever asks may not be allowed.
     */
    public Optional<Ticket> findBeforeStep(TicketId ticket) {
        return steps.find(ticket).map(Steps.Step::before);
    }

    public boolean isClosed(ServiceCode service) {
        return closed.contains(service);
    }

    public List<HelpWanted> listHelpWanted() {
        return List.copyOf(help.values());
    }

    /** Whether that customer asked for a colleague on their phone, and what came of it. */
    public Optional<PhoneHelp> findPhoneHelp(TicketId ticket) {
        return Optional.ofNullable(phoneHelp.get(ticket));
    }

    /** Of those who still wait for one. */
    public List<PhoneHelp> listPhoneHelpWanted() {
        return phoneHelp.values().stream()
                .filter(one -> !one.answered())
                .filter(one -> findTicket(one.ticket()).filter(PhoneHelpRules::isOpen).isPresent())
                .toList();
    }

    public Optional<Lease> findLease(LocalDate businessDay, NodeId node) {
        return leases.find(businessDay, node);
    }

    /** A ticket called again moves to the end. */
    void noteCall(TicketId ticket) {
        calls.remove(ticket);
        calls.add(ticket);
        if (calls.size() > LATEST_CALLS) {
            calls.removeFirst();
        }
    }

    /** It was never called after all. */
    void forgetCall(TicketId ticket) {
        calls.remove(ticket);
    }

    void clear() {
        tickets.clear();
        byIssue.clear();
        byLink.clear();
        byBooking.clear();
        calls.clear();
        parked.clear();
        missed.clear();
        surveyed.clear();
        absences.clear();
        steps.clear();
        arrivals.clear();
        issueTimes.clear();
        closed.clear();
        help.clear();
        phoneHelp.clear();
        desks.clear();
        unsettled.clear();
        lines.clear();
        issued = 0;
    }
}
