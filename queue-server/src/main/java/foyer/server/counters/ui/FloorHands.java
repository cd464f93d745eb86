package foyer.server.counters.ui;

import foyer.contract.words.StaffId;
import foyer.contract.words.TicketId;
import foyer.server.counters.CounterRoom;
import foyer.server.counters.HelpModel;
import foyer.server.counters.IssueModel;
import foyer.server.counters.NewTicket;
import foyer.server.counters.ReopenModel;
import foyer.server.counters.ReopenModel.Answer;
import foyer.server.counters.SignOutModel;
import foyer.server.counters.SignOutModel.Colleague;
import foyer.server.counters.SiteText;
import foyer.server.ticketing.Code;
import foyer.server.ticketing.loop.Reply;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague does for those who are not at their counter: a ticket, help in the line. Of one
 * page, used under its lock.
 */
final class FloorHands {
    private final CounterRoom room;
    private final Hands hands;
    private final Locale reader = Console.words().reader();
    private final HelpModel helping;

    FloorHands(CounterRoom room, Hands hands) {
        this.room = room;
        this.hands = hands;
        this.helping = new HelpModel(room.site(), reader);
    }

    SiteText text() {
        return new SiteText(room.site(), reader);
    }

    /** Asks for what first. */
    void chooseTicket() {
        hands.ask(
                "ticket?",
                seat -> {
                    var model = new IssueModel(room.site(), reader);
                    var now = room.clock().instant();
                    var services = room.loop().read(state -> model.listServices(state, seat, now));
                    new IssueDialog(model, services, helping, this).open();
                });
    }

    void issue(NewTicket ticket) {
        var now = room.clock().instant();
        hands.act("ticket", seat -> room.desk().issue(seat.person().id(), ticket, now), this::tell);
    }

    private void tell(Reply reply) {
        NewTicket.findIssued(reply).ifPresent(issued -> new NumberDialog(issued, text()).open());
    }

    /** Whether there is any help to give here. */
    boolean canHelp() {
        return helping.isAnything();
    }

    /** Asks what the colleague has seen first. */
    void chooseHelp(TicketId id) {
        hands.ask(
                "help?",
                seat -> {
                    var now = room.clock().instant();
                    var reasons =
                            room.loop().read(state -> helping.listReasons(state, seat, id, now));
                    room.loop()
                            .read(state -> state.findTicket(id))
                            .map(ticket -> new HelpDialog(ticket, reasons, helping, this))
                            .ifPresent(HelpDialog::open);
                });
    }

    /**
     * @param reason null: as before
     * @param needs null: as before
     */
    void help(TicketId ticket, @Nullable Code reason, @Nullable List<Code> needs) {
        hands.act("help", seat -> room.desk().help(seat.person().id(), ticket, reason, needs));
    }

    /** Asks which first. */
    void chooseReopen() {
        hands.ask("reopen?", _ -> new ReopenDialog(this).open());
    }

    Answer askReopen(String typed) {
        var seat = hands.getSeat();
        var now = room.clock().instant();
        return room.loop().read(state -> ReopenModel.ask(state, seat, typed, now));
    }

    void reopen(TicketId ticket) {
        hands.act("reopen", seat -> room.desk().reopen(seat.person().id(), ticket));
    }

    void showColleagues() {
        hands.ask(
                "colleagues?",
                seat -> {
                    var model = new SignOutModel(room.site(), reader, room.people());
                    var now = room.clock().instant();
                    var all = room.loop().read(state -> model.list(state, seat, now));
                    new ColleaguesDialog(all, this).open();
                });
    }

    /** Says what becomes of the customer there first. */
    void chooseSignOut(Colleague colleague) {
        hands.ask("sign out?", _ -> new SignOutDialog(colleague, this).open());
    }

    void signOut(StaffId colleague) {
        hands.act("sign out", seat -> room.desk().forceSignOut(seat.person().id(), colleague));
    }
}
