package foyer.server.counters.ui;

import foyer.contract.words.TicketId;
import foyer.server.counters.HelpModel;
import foyer.server.counters.Named;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.Ticket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a floorwalker has seen of somebody in the line. */
final class HelpDialog extends AskDialog {
    private final transient TicketId ticket;
    private final transient FloorHands floor;
    private final transient HelpFields help;
    private final transient List<Code> before;

    /**
     * @param reasons for which that ticket would go sooner
     */
    HelpDialog(Ticket ticket, List<Named<Code>> reasons, HelpModel helping, FloorHands floor) {
        super(
                Console.words().say("assist.title", Map.of("number", ticket.number().value())),
                Console.words().say("assist.go"),
                "accessibility");
        this.ticket = ticket.id();
        this.floor = floor;
        this.help = new HelpFields(reasons, helping.listAdjustments(), this::check);
        help.choose(ticket.wants().adjustments());
        this.before = help.listNeeds();
        helping.findReason(ticket).ifPresent(help.reason::setPlaceholder);
        check();
        ask(help.reason, help.adjustments);
    }

    private void check() {
        mayGo(!help.areTooMany() && (help.findReason() != null || changed() != null));
    }

    private @Nullable List<Code> changed() {
        var needs = help.listNeeds();
        return needs.equals(before) ? null : needs;
    }

    @Override
    void answered() {
        floor.help(ticket, help.findReason(), changed());
    }
}
