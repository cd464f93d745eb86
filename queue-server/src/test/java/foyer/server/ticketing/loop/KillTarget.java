package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.TestSite;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * A server to be killed: several kiosks and two advisors ask without pause, and every
 * acknowledgement is told to the parent as a line {@code issued <intent> <ticket> <number>}.
 */
final class KillTarget {
    private static final int CALLERS = 8;

    private KillTarget() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var journal = SqliteJournal.open(Path.of(arguments[0]));
        var loop =
                SiteLoop.start(TestSite.site(), new JournalWriter(journal), InstantSource.system());
        out.println("started");
        for (int i = 0; i < CALLERS; i++) {
            var kiosk = new Actor.Node(TestSite.kiosk(1 + i % 2));
            Thread.ofPlatform().start(() -> issueForEver(loop, kiosk, out));
        }
        Thread.ofPlatform().start(() -> callForEver(loop));
    }

    private static void issueForEver(SiteLoop loop, Actor kiosk, PrintStream out) {
        while (true) {
            var intent = new IntentId(UUID.randomUUID().toString());
            if (ask(loop, intent, kiosk, issue()) instanceof Reply.Accepted accepted) {
                var issued = (Event.TicketIssued) accepted.events().getFirst();
                out.println("issued " + intent + " " + issued.ticket() + " " + issued.number());
            }
        }
    }

    /** This clock is the machine's: nobody may have arrived in its future. */
    private static Command.Issue issue() {
        return new Command.Issue(TestSite.TAX, TestSite.EN, "link", Instant.now(), true);
    }

    private static void callForEver(SiteLoop loop) {
        ask(loop, Play.ANN, new Command.SignIn(TestSite.ONE));
        while (true) {
            ask(loop, Play.ANN, new Command.CallNext(TestSite.ONE));
            loop.read(state -> state.findTicketAt(TestSite.ONE))
                    .ifPresent(ticket -> ask(loop, Play.ANN, new Command.Start(ticket.id())));
        }
    }

    private static Reply ask(SiteLoop loop, Actor actor, Command command) {
        return ask(loop, new IntentId(UUID.randomUUID().toString()), actor, command);
    }

    private static Reply ask(SiteLoop loop, IntentId intent, Actor actor, Command command) {
        return loop.submit(intent, actor, Loops.hash(command.getClass().getName()), command)
                .toCompletableFuture()
                .join();
    }
}
