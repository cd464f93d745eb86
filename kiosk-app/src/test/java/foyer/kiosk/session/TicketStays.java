package foyer.kiosk.session;

import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From the wish for a ticket to its paper. */
final class TicketStays {
    private TicketStays() {}

    static void of(Stays stays) {
        var wish = wish(stays, Walk.spoken(House.open()));
        stays.add("issuing", wish);
        stays.add("sorry", wish.fork().answer(new Reply.Refused(false)));
        var ticket = wish.issued();
        stays.add("ticket-printing", ticket);
        stays.add("ticket-printed", paper(ticket.fork(), true));
        stays.add("ticket-no-paper", paper(ticket.fork(), false));
        stays.add("ticket-idle", paper(ticket.fork(), true).timeUp(Timer.IDLE));
        stays.add("givenback", paper(ticket.fork(), true).touch(Simple.GIVE_BACK));
        var alone = kept(wish(stays, Walk.spoken(House.alone())), Walk.NOW);
        var noClock = kept(wish(stays, Walk.spoken(House.alone())), null);
        stays.add("alone-ticket-no-clock", paper(noClock, true));
        stays.add("alone-ticket", paper(alone.fork(), true));
        stays.add("alone-ticket-no-paper", paper(alone, false));
        stays.add("ticket-no-printer", wish(stays, Walk.withoutPrinter(House.open())).issued());
    }

    private static Walk wish(Stays stays, Walk walk) {
        return stays.begin(walk)
                .touch(
                        new Action.OpenGroup("money"),
                        new Action.OpenService(ServiceStays.TAX),
                        Simple.WAIT_HERE);
    }

    private static Walk kept(Walk walk, @Nullable Instant takenAt) {
        var issue = walk.last(Effect.KeepNumber.class).issue();
        var number = new TicketNumber("K3-041");
        return walk.input(new Input.NumberKept(issue, number, false, takenAt));
    }

    static Walk paper(Walk walk, boolean came) {
        return walk.input(new Input.PaperCame(walk.last(Effect.Print.class).given().issue(), came));
    }
}
