package foyer.server.ticketing.loop;

import foyer.contract.words.IntentId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.QueueState;
import foyer.server.ticketing.RuleBook;
import foyer.server.ticketing.TestSite;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A loop in a test, asked as its callers would ask it. */
final class Loops implements AutoCloseable {
    static final Site SITE = TestSite.site();

    final SiteLoop loop;
    private long intents;

    private Loops(SiteLoop loop) {
        this.loop = loop;
    }

    static Loops start(Journal journal, InstantSource clock) throws JournalException {
        return start(SITE, new JournalWriter(journal), clock);
    }

    static Loops start(Site site, JournalWriter writer, InstantSource clock)
            throws JournalException {
        return new Loops(SiteLoop.start(site, writer, clock));
    }

    static Loops start(RuleBook rules, Journal journal, InstantSource clock)
            throws JournalException {
        return new Loops(SiteLoop.start(SITE, rules, new JournalWriter(journal), clock));
    }

    static InstantSource fixed(Instant at) {
        return InstantSource.fixed(at);
    }

    static byte[] hash(Object of) {
        return new byte[] {(byte) of.hashCode(), (byte) (of.hashCode() >> 8)};
    }

    IntentId newIntent() {
        return new IntentId(new UUID(99, ++intents).toString());
    }

    static Command.Issue issue() {
        return new Command.Issue(TestSite.TAX, TestSite.EN, "link", Play.MORNING, true);
    }

    Reply ask(Actor actor, Command command) {
        return ask(newIntent(), actor, command);
    }

    Reply ask(IntentId intent, Actor actor, Command command) {
        return get(loop.submit(intent, actor, hash(command), command).toCompletableFuture());
    }

    static Reply get(Future<Reply> reply) {
        try {
            return reply.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no reply", e);
        }
    }

    CompletableFuture<Reply> submitIssue(IntentId intent) {
        return submitIssue(intent, Play.KIOSK);
    }

    CompletableFuture<Reply> submitIssue(IntentId intent, Actor actor) {
        var issue = issue();
        return loop.submit(intent, actor, hash(issue), issue).toCompletableFuture();
    }

    Reply.Accepted accepted(Actor actor, Command command) {
        return (Reply.Accepted) ask(actor, command);
    }

    Event.TicketIssued issued() {
        return (Event.TicketIssued) accepted(Play.KIOSK, issue()).events().getFirst();
    }

    int waiting() {
        return loop.read(state -> state.countWaiting(TestSite.TAX));
    }

    Optional<LocalDate> day() {
        return loop.read(QueueState::findDay);
    }

    @Override
    public void close() {
        loop.close();
    }
}
