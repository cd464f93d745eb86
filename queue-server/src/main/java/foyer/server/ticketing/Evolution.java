package foyer.server.ticketing;

import foyer.contract.words.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
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
            case Event.TicketRecalled recalled -> {
                var ticket = get(state, recalled.ticket());
                announce(state, ticket, getCall(ticket).again(recalled.call(), recalled.at()));
            }
            case Event.ServiceStarted started ->
                    put(state, get(state, started.ticket()).started(started.at()));
            case Event.TicketFinished done ->
                    end(state, done.ticket(), TicketStatus.FINISHED, done.at());
            case Event.TicketMissed missed ->
                    end(state, missed.ticket(), TicketStatus.NO_SHOW, missed.at());
            case Event.TicketCancelled cancelled ->
                    end(state, cancelled.ticket(), TicketStatus.CANCELLED, cancelled.at());
            case Event.TicketAbandoned left ->
                    end(state, left.ticket(), TicketStatus.ABANDONED, left.at());
            case Event.CallShown shown -> show(state, shown);
            case Event.AdvisorSignedIn in ->
                    state.desks.signIn(new CarryOver.SignIn(in.staff(), in.counter(), in.at()));
            case Event.AdvisorSignedOut out -> state.desks.signOut(out.staff(), out.counter());
            case Event.BandLeased leased ->
                    state.leases.add(
                            new CarryOver.Lease(leased.node(), leased.mark(), leased.band()));
            case Event.HelpAsked asked ->
                    state.help.put(
                            asked.node(),
                            new HelpWanted(asked.node(), asked.language(), asked.at()));
            case Event.HelpAnswered answered -> state.help.remove(answered.node());
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
                        issued.promisedAt(),
                        TicketStatus.WAITING,
                        null,
                        null,
                        null);
        state.issued++;
        state.unsettled.settle(issued.origin().issue());
        state.numbers.use(issued.numberDay(), issued.number(), issued.origin().issue());
        enter(state, ticket);
    }

    private static void enter(QueueState state, Ticket ticket) {
        state.tickets.put(ticket.id(), ticket);
        state.byIssue.put(ticket.origin().issue(), ticket.id());
        state.byLink.put(ticket.origin().linkHash(), ticket.id());
        if (ticket.status() == TicketStatus.WAITING) {
            state.lines.of(ticket.service()).add(ticket);
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
            var waiting = ticket.with(TicketStatus.WAITING);
            put(state, waiting);
            state.lines.of(waiting.service()).add(waiting);
        } else if (given.announced() != null) {
            announce(state, ticket, getCall(ticket).again(given.announced(), given.at()));
        } else {
            put(state, ticket);
            state.lines.of(ticket.service()).replace(ticket);
        }
    }

    private static void call(QueueState state, Event.TicketCalled called) {
        var ticket = get(state, called.ticket());
        int ordinal = ticket.call() == null ? 1 : ticket.call().ordinal() + 1;
        var call =
                new Call(
                        called.call(),
                        ordinal,
                        called.counter(),
                        called.staff(),
                        called.at(),
                        called.reason(),
                        null);
        state.lines.of(ticket.service()).remove(ticket);
        state.desks.hold(called.counter(), ticket.id());
        announce(state, ticket.called(TicketStatus.CALLED, call), call);
    }

    private static void announce(QueueState state, Ticket ticket, Call call) {
        put(state, ticket.called(ticket.status(), call));
        state.noteCall(ticket.id());
    }

    private static void show(QueueState state, Event.CallShown shown) {
        state.findTicketByCall(shown.call())
                .ifPresent(
                        ticket -> {
                            var confirmation =
                                    new Call.Shown(shown.node(), shown.how(), shown.after());
                            put(
                                    state,
                                    ticket.called(
                                            ticket.status(),
                                            getCall(ticket).shownBy(confirmation)));
                        });
    }

    private static void end(QueueState state, TicketId id, TicketStatus status, Instant at) {
        var ticket = get(state, id);
        if (ticket.status() == TicketStatus.WAITING) {
            state.lines.of(ticket.service()).remove(ticket);
        } else {
            state.desks.release(getCall(ticket).counter());
        }
        put(state, ticket.ended(status, at));
    }

    private static void put(QueueState state, Ticket ticket) {
        state.tickets.put(ticket.id(), ticket);
    }

    private static Ticket get(QueueState state, TicketId id) {
        return require(state.tickets.get(id), "ticket " + id);
    }

    private static Call getCall(Ticket ticket) {
        return require(ticket.call(), "call of " + ticket.id());
    }

    /** Events come from decisions on this very state, so only a damaged journal gets here. */
    private static <T> T require(@Nullable T value, String what) {
        if (value == null) {
            throw new NoSuchElementException("the state has no " + what);
        }
        return value;
    }
}
