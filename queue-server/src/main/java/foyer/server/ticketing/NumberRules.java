package foyer.server.ticketing;

import foyer.contract.words.CallId;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.IssueRules.Given;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which number a customer really holds. A number once given is never lost: it becomes the ticket's,
 * or an alias, or brings a missed ticket back, or waits for its Issue.
 */
final class NumberRules {
    /** How long a kiosk may take to report a number of an earlier day. */
    static final int DAYS_REPORTABLE = 7;

    private NumberRules() {}

    static Decision give(QueueState state, LocalDate day, Order order, Command.GiveNumber told) {
        var given = new Given(numberDay(day, told), told.number());
        var ticket = state.findTicketByIssue(told.issue()).orElse(null);
        if (ticket != null) {
            return toTicket(state, order, ticket, given);
        }
        var refusal = refuse(state, order.actor(), told.issue(), given);
        if (refusal != null) {
            return refusal;
        }
        var turnedAway = state.unsettled.findTurnedAway(told.issue()).orElse(null);
        if (turnedAway != null) {
            return turnedAway.origin().by().equals(order.actor())
                    ? Decision.accept(
                            IssueRules.issued(state, day, order.at(), turnedAway.origin(), given))
                    : notYours(told.issue());
        }
        return awaitIssue(state, order, told.issue(), given);
    }

    private static Decision toTicket(QueueState state, Order order, Ticket ticket, Given given) {
        if (!ticket.origin().by().equals(order.actor())) {
            return IssueRules.notYours(ticket);
        }
        if (given.number().equals(ticket.number())) {
            return ticket.given() ? Decision.accept() : Decision.accept(confirmed(order, ticket));
        }
        if (given.number().equals(ticket.alias())) {
            return Decision.accept();
        }
        var refusal = refuse(state, order.actor(), ticket.origin().issue(), given);
        return refusal != null
                ? refusal
                : Decision.accept(numberGiven(order.at(), ticket, given, effect(ticket)));
    }

    /**
     * The server's own number is of the day the server gave it on, whatever a kiosk's clock says.
     */
    private static Event confirmed(Order order, Ticket ticket) {
        var proposed = new Given(ticket.day(), ticket.number());
        return numberGiven(order.at(), ticket, proposed, NumberEffect.CONFIRMED);
    }

    /** A kiosk's messages may overtake each other. */
    private static Decision awaitIssue(QueueState state, Order order, IntentId issue, Given given) {
        var awaited = state.unsettled.findAwaited(issue).orElse(null);
        if (awaited != null && !awaited.by().equals(order.actor())) {
            return notYours(issue);
        }
        return awaited != null && awaited.number().equals(given.number())
                ? Decision.accept()
                : Decision.accept(
                        new Event.NumberAwaited(
                                order.at(), issue, order.actor(), given.day(), given.number()));
    }

    private static NumberEffect effect(Ticket ticket) {
        return switch (ticket.status()) {
            case WAITING -> ticket.given() ? NumberEffect.ALIAS : NumberEffect.REPLACED;
            case CALLED, SERVING, PARKED, FINISHED, CANCELLED, ABANDONED -> NumberEffect.ALIAS;
            case NO_SHOW -> NumberEffect.RETURNED;
        };
    }

    private static Event numberGiven(Instant at, Ticket ticket, Given given, NumberEffect effect) {
        return new Event.NumberGiven(
                at, ticket.id(), given.day(), given.number(), effect, nextCall(ticket, effect));
    }

    /** Whoever is being called under another number is called again under both. */
    private static @Nullable CallId nextCall(Ticket ticket, NumberEffect effect) {
        var call = ticket.call();
        return call != null
                        && effect == NumberEffect.ALIAS
                        && ticket.status() == TicketStatus.CALLED
                ? Call.nextOf(ticket)
                : null;
    }

    private static @Nullable Decision refuse(
            QueueState state, Actor actor, IntentId issue, Given given) {
        if (!(actor instanceof Actor.Node node) || !mayGive(state, node.id(), given)) {
            return Decision.reject(
                    Reason.NUMBER_NOT_YOURS,
                    given.number() + " of " + given.day() + " is not of " + actor.text());
        }
        boolean taken =
                state.numbers
                        .findUser(given.day(), given.number())
                        .filter(user -> !user.equals(issue))
                        .isPresent();
        return taken
                ? Decision.reject(
                        Reason.NUMBER_TAKEN,
                        given.number() + " of " + given.day() + " is another ticket's")
                : null;
    }

    private static boolean mayGive(QueueState state, NodeId node, Given given) {
        return hasMark(given.number())
                ? state.site()
                        .findNode(node)
                        .filter(known -> isMarkedBy(known.mark(), given.number()))
                        .isPresent()
                : state.leases.isLeasedTo(node, given.day(), UsedNumbers.digits(given.number()));
    }

    private static boolean hasMark(TicketNumber number) {
        return number.value().indexOf('-') >= 0;
    }

    private static boolean isMarkedBy(int mark, TicketNumber number) {
        return mark > 0 && number.value().startsWith("K" + mark + "-");
    }

    /** Without a believable day it is taken for today's. */
    private static LocalDate numberDay(LocalDate day, Command.GiveNumber told) {
        var said = told.businessDay();
        boolean believable =
                said != null
                        && !said.isBefore(day.minusDays(DAYS_REPORTABLE))
                        && !said.isAfter(day.plusDays(1));
        return said != null && believable ? said : day;
    }

    private static Decision notYours(IntentId issue) {
        return Decision.reject(Reason.TICKET_NOT_YOURS, issue + " is another node's");
    }
}
