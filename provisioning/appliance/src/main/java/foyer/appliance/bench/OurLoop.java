package foyer.appliance.bench;

import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.sites.Site;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The real loop on a real journal. Thread-safe. */
final class OurLoop implements AutoCloseable {
    private static final int ANSWER_SECONDS = 30;

    private final SiteLoop loop;
    private final Runnable closing;
    private final AtomicLong asked = new AtomicLong();

    private OurLoop(SiteLoop loop, Runnable closing) {
        this.loop = loop;
        this.closing = closing;
    }

    /** With a journal of its own. */
    OurLoop(Path file) throws JournalException {
        this(file, BenchSite.site());
    }

    /** Of that site, with a journal of its own. */
    OurLoop(Path file, Site site) throws JournalException {
        this(SqliteJournal.open(file), site);
    }

    private OurLoop(SqliteJournal journal, Site site) throws JournalException {
        this(
                SiteLoop.start(site, new JournalWriter(journal), InstantSource.system()),
                journal::close);
    }

    /** A site among others: the journal is everybody's and stays open. */
    static OurLoop of(Site site, JournalWriter writer) throws JournalException {
        return new OurLoop(SiteLoop.start(site, writer, InstantSource.system()), () -> {});
    }

    SiteLoop loop() {
        return loop;
    }

    /** Returns once the ticket is durable. */
    Event.TicketIssued issue() throws Exception {
        long turn = asked.incrementAndGet();
        var service = BenchSite.SERVICES.get((int) (turn % BenchSite.SERVICES.size()));
        var kiosk = new Actor.Node(BenchSite.kioskId(1 + (int) (turn % BenchSite.KIOSKS)));
        var hash = BenchQueue.linkHash(turn);
        var reply =
                ask(
                        kiosk,
                        new Command.Issue(service, BenchSite.LANGUAGE, hash, Instant.now(), true));
        if (reply instanceof Reply.Accepted accepted
                && accepted.events().getFirst() instanceof Event.TicketIssued issued) {
            return issued;
        }
        throw new IllegalStateException("a ticket was not issued: " + reply);
    }

    /** Returns once it is durable or refused. */
    Reply ask(Actor actor, Command command) throws Exception {
        var intent = BenchQueue.randomIntent(ThreadLocalRandom.current());
        var bodyHash = new byte[32];
        ThreadLocalRandom.current().nextBytes(bodyHash);
        return loop.submit(intent, actor, bodyHash, command)
                .toCompletableFuture()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        loop.close();
        closing.run();
    }
}
