package foyer.appliance.bench;

import foyer.contract.words.CounterId;
import foyer.contract.words.StaffId;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;

/** A long day played through the real loop: everybody comes, is called, met and served. */
final class BenchDay {
    /** Issued, numbered, called, started, finished. */
    static final int EVENTS_A_VISIT = 5;

    private static final int DOORS = 64;

    private final OurLoop loop;

    BenchDay(OurLoop loop) {
        this.loop = loop;
    }

    void play(int visits) throws Exception {
        Callers.times(DOORS, visits, this::arrive);
        Callers.together(
                BenchSite.COUNTERS.stream()
                        .<Callers.Operation>map(counter -> () -> serveAll(counter))
                        .toList());
    }

    private void arrive() throws Exception {
        var issued = loop.issue();
        var given =
                new Command.GiveNumber(
                        issued.origin().issue(), issued.number(), issued.numberDay());
        accepted(loop.ask(issued.origin().by(), given));
    }

    private void serveAll(CounterId counter) throws Exception {
        var advisor = new Actor.Staff(new StaffId("advisor-" + counter));
        accepted(loop.ask(advisor, new Command.SignIn(counter)));
        while (loop.ask(advisor, new Command.CallNext(counter)) instanceof Reply.Accepted called) {
            var ticket = ((Event.TicketCalled) called.events().getLast()).ticket();
            accepted(loop.ask(advisor, new Command.Start(ticket)));
            accepted(loop.ask(advisor, new Command.Finish(ticket)));
        }
    }

    private static void accepted(Reply reply) {
        if (!(reply instanceof Reply.Accepted)) {
            throw new IllegalStateException("refused: " + reply);
        }
    }
}
