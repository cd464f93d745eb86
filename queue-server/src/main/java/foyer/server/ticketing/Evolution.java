package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What each event changes. It has happened: nothing is checked again. */
final class Evolution {
    private Evolution() {}

    static void apply(QueueState state, Event event) {
        switch (event) {
            // The day stays until the next is opened; both are decided together.
            case Event.DayClosed closed -> {}
            case Event.DayOpened opened -> open(state, opened);
            case Event.TicketIssued issued -> issue(state, issued);
            case Event.NumberGiven given -> number(state, given);
            case Event.NumberAwaited awaited -> {
                state.unsettled.add(awaited);
                state.numbers.use(awaited.numberDay(), awaited.number(), awaited.issue());
            }
            case Event.CustomerTurnedAway turnedAway -> state.unsettled.add(turnedAway);
            case Event.TicketCalled called -> call(state, called);
            case Event.TicketRecalled recalled -> recall(state, recalled);
            case Event.ServiceStarted started ->
                    VisitEvolution.step(
                            state,
                            started.at(),
                            get(state, started.ticket()),
                            ticket -> ticket.started(started.at()));
            case Event.TicketFinished done -> VisitEvolution.finish(state, done);
            case Event.TicketMissed missed ->
                    VisitEvolution.end(state, missed.at(), missed.ticket(), TicketStatus.NO_SHOW);
            case Event.TicketCancelled cancelled ->
                    VisitEvolution.end(
                            state, cancelled.at(), cancelled.ticket(), TicketStatus.CANCELLED);
            case Event.TicketAbandoned left ->
                    VisitEvolution.end(state, left.at(), left.ticket(), TicketStatus.ABANDONED);
            case Event.TicketParked parked ->
                    VisitEvolution.end(state, parked.at(), parked.ticket(), TicketStatus.PARKED);
            case Event.LegOpened opened -> VisitEvolution.open(state, opened);
            case Event.ServiceAdded added -> VisitEvolution.add(state, added);
            case Event.TicketPrioritised sooner -> VisitEvolution.prioritise(state, sooner);
            case Event.TicketAdjusted adjusted -> VisitEvolution.adjust(state, adjusted);
            case Event.SurveyAnswered answered -> state.surveyed.add(answered.ticket());
            case Event.StepUndone undone -> VisitEvolution.undo(state, undone.ticket());
            case Event.AdvisorLeft left -> state.absences.leave(left.absence());
            case Event.AdvisorCameBack back -> state.absences.comeBack(back.staff());
            case Event.AbsencePlanned planned ->
                    state.absences.plan(planned.absence(), planned.at());
            case Event.AbsenceRevoked revoked -> state.absences.revoke(revoked.absence());
            case Event.CallShown shown -> show(state, shown);
            case Event.AdvisorSignedIn in ->
                    state.desks.signIn(new CarryOver.SignIn(in.staff(), in.counter(), in.at()));
            case Event.AdvisorSignedOut out -> {
                state.desks.signOut(out.staff(), out.counter());
                state.absences.comeBack(out.staff());
            }
            case Event.BandLeased leased ->
                    state.leases.add(
                            new CarryOver.Lease(leased.node(), leased.mark(), leased.band()));
            case Event.HelpAsked asked ->
                    state.help.put(
                            asked.node(),
                            new HelpWanted(asked.node(), asked.language(), asked.at()));
            case Event.HelpAnswered answered -> state.help.remove(answered.node());
            case Event.PhoneHelpAsked asked ->
                    state.phoneHelp.put(
                            asked.ticket(), new PhoneHelp(asked.ticket(), asked.at(), false));
            case Event.PhoneHelpAnswered answered ->
                    state.phoneHelp.computeIfPresent(answered.ticket(), (_, help) -> help.on());
            case Event.ServiceClosed closed -> state.closed.add(closed.service());
            case Event.ServiceOpened opened -> state.closed.remove(opened.service());
        }
    }

    /** All that is known afterwards stands in the event, so that a replay may start here. */
    private static void open(QueueState state, Event.DayOpened opened) {
        var carried = opened.carried();
        state.clear();
        state.day = opened.day();
        state.leases.carry(carried.leases(), carried.epoch());
        carried.signIns().forEach(state.desks::signIn);
        state.absences.carry(carried.absences());
        carried.awaited().forEach(state.unsettled::add);
        carried.turnedAway().forEach(state.unsettled::add);
        var open = new HashSet<>();
        for (var ticket : carried.tickets()) {
            open.add(ticket.origin().issue());
            enter(state, ticket);
        }
        state.numbers.carry(carried.used(), open::contains);
        carried.tickets().stream()
                .filter(ticket -> ticket.status().held())
                .sorted(Comparator.comparing((Ticket ticket) -> getCall(ticket).at()))
                .forEach(
                        ticket -> {
                            state.desks.hold(getCall(ticket).counter(), ticket.id());
                            state.noteCall(ticket.id());
                        });
    }

    private static void issue(QueueState state, Event.TicketIssued issued) {
        // An issued ticket is always of the open day, however long ago its customer came.
        var day = require(state.day, "open day");
        var ticket =
                new Ticket(
                        issued.ticket(),
                        day,
                        issued.origin(),
                        issued.number(),
                        null,
                        issued.given(),
                        issued.at(),
                        TicketStatus.WAITING,
                        null,
                        0,
                        Leg.first(issued.origin(), issued.promisedAt()),
                        List.of(),
                        issued.origin().wants());
        state.issued++;
        state.unsettled.settle(issued.origin().issue());
        state.numbers.use(issued.numberDay(), issued.number(), issued.origin().issue());
        enter(state, ticket);
    }

    private static void enter(QueueState state, Ticket ticket) {
        state.tickets.put(ticket.id(), ticket);
        state.byIssue.put(ticket.origin().issue(), ticket.id());
        state.byLink.put(ticket.origin().linkHash(), ticket.id());
        var booking = ticket.origin().wants().booking();
        if (booking != null) {
            state.byBooking.put(booking, ticket.id());
        }
        state.arrivals.note(ticket.origin());
        state.issueTimes.add(ticket.origin().service(), ticket.issuedAt());
        if (ticket.status() == TicketStatus.WAITING) {
            state.lines.of(ticket.service()).add(ticket);
        } else if (ticket.status() == TicketStatus.PARKED) {
            state.parked.add(ticket.id());
        }
    }

    private static void number(QueueState state, Event.NumberGiven given) {
        var old = get(state, given.ticket());
        state.numbers.use(given.numberDay(), given.number(), old.origin().issue());
        var ticket =
                switch (given.effect()) {
                    case CONFIRMED, REPLACED -> old.numbered(given.number(), old.alias());
                    case ALIAS, RETURNED -> old.numbered(old.number(), given.number());
                };
        if (given.effect() == NumberEffect.RETURNED) {
            VisitEvolution.comeBack(state, given.at(), ticket);
        } else if (given.announced() != null) {
            var again = getCall(ticket).again(given.announced(), next(ticket), given.at());
            announce(state, ticket.with(again));
        } else {
            put(state, ticket);
            if (ticket.status() == TicketStatus.WAITING) {
                state.lines.of(ticket.service()).replace(ticket);
            }
        }
    }

    private static void call(QueueState state, Event.TicketCalled called) {
        var ticket = get(state, called.ticket());
        var call =
                new Call(
                        called.call(),
                        next(ticket),
                        called.counter(),
                        called.staff(),
                        called.at(),
                        called.reason(),
                        null);
        VisitEvolution.step(state, called.at(), ticket, waiting -> waiting.called(call));
        state.noteCall(ticket.id());
    }

    private static void recall(QueueState state, Event.TicketRecalled recalled) {
        var ticket = get(state, recalled.ticket());
        var call = getCall(ticket).recalled(recalled.call(), next(ticket), recalled.at());
        announce(state, ticket.with(call));
    }

    private static int next(Ticket ticket) {
        return ticket.announced() + 1;
    }

    private static void announce(QueueState state, Ticket ticket) {
        put(state, ticket);
        state.noteCall(ticket.id());
    }

    private static void show(QueueState state, Event.CallShown shown) {
        state.findTicketByCall(shown.call())
                .ifPresent(
                        ticket -> {
                            var confirmation =
                                    new Call.Shown(shown.node(), shown.how(), shown.after());
                            put(state, ticket.with(getCall(ticket).shownBy(confirmation)));
                        });
    }

    static void put(QueueState state, Ticket ticket) {
        state.tickets.put(ticket.id(), ticket);
    }

    static Ticket get(QueueState state, TicketId id) {
        return require(state.tickets.get(id), "ticket " + id);
    }

    static Call getCall(Ticket ticket) {
        return require(ticket.call(), "call of " + ticket.id());
    }

    /** Events come from decisions on this very state, so only a damaged journal gets here. */
    static <T> T require(@Nullable T value, String what) {
        if (value == null) {
            throw new NoSuchElementException("the state has no " + what);
        }
        return value;
    }
}
