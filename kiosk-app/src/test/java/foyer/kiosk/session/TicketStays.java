package foyer.kiosk.session;

import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;

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
        var alone = kept(wish(stays, Walk.spoken(House.alone())));
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

    private static Walk kept(Walk walk) {
        var issue = walk.last(Effect.KeepNumber.class).issue();
        return walk.input(new Input.NumberKept(issue, new TicketNumber("K3-041"), false, Walk.NOW));
    }

    static Walk paper(Walk walk, boolean came) {
        return walk.input(new Input.PaperCame(walk.last(Effect.Print.class).given().issue(), came));
    }
}
