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
}
