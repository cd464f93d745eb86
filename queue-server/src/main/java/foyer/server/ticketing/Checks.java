package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketId;
import foyer.server.sites.Site;
import foyer.server.sites.SiteNode;
import foyer.server.sites.SiteNode.Role;
import org.jspecify.annotations.Nullable;

/** Refusals several commands share; null where there is nothing to refuse. */
final class Checks {
    private Checks() {}

    static boolean isNode(Site site, Actor actor, Role role) {
        return actor instanceof Actor.Node node
                && site.findNode(node.id()).map(SiteNode::role).filter(role::equals).isPresent();
    }

    static boolean isStaff(Actor actor) {
        return actor instanceof Actor.Staff;
    }

    static Decision notStaff(Actor actor) {
        return Decision.reject(Reason.NOT_STAFF, actor.text() + " is not staff");
    }

    static Decision unknown(TicketId ticket) {
        return Decision.reject(Reason.TICKET_UNKNOWN, "no ticket " + ticket + " today");
    }

    static Decision elsewhere(Ticket ticket, CounterId counter) {
        return Decision.reject(Reason.TICKET_ELSEWHERE, ticket.id() + " is at counter " + counter);
    }

    /** The staff member must sit at that counter. */
    static @Nullable Decision refuseNotAt(QueueState state, Actor actor, CounterId counter) {
        if (!(actor instanceof Actor.Staff staff)) {
            return notStaff(actor);
        }
        if (state.site().findCounter(counter).isEmpty()) {
            return Decision.reject(Reason.COUNTER_UNKNOWN, "no counter " + counter);
        }
        boolean there =
                state.findSignIn(staff.id()).filter(in -> in.counter().equals(counter)).isPresent();
        return there
                ? null
                : Decision.reject(
                        Reason.NOT_SIGNED_IN, staff.id() + " is not signed in at " + counter);
    }

    /**
     * What a counter holds, only that counter changes; null when nobody does, or it is one's own.
     */
    static @Nullable Decision refuseHeldElsewhere(QueueState state, Actor actor, Ticket ticket) {
        if (!(actor instanceof Actor.Staff staff)) {
            return notStaff(actor);
        }
        var call = ticket.call();
        if (!ticket.status().held() || call == null) {
            return null;
        }
        return refuseNotSitting(state, staff, ticket, call.counter());
    }

    static @Nullable Decision refuseNotSitting(
            QueueState state, Actor.Staff staff, Ticket ticket, CounterId counter) {
        var own = state.findSignIn(staff.id()).orElse(null);
        if (own == null) {
            return Decision.reject(Reason.NOT_SIGNED_IN, staff.id() + " is not signed in");
        }
        return own.counter().equals(counter) ? null : elsewhere(ticket, counter);
    }

    static Decision reject(Reason reason, Ticket ticket) {
        return Decision.reject(reason, ticket.id() + " is " + ticket.status());
    }
}
