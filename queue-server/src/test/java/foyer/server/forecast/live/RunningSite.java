package foyer.server.forecast.live;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketId;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The small office with its real loop, over a journal in memory, by a clock moved by hand. */
final class RunningSite implements AutoCloseable {
    final AtomicReference<Instant> now;
    final Journal journal;
    final SiteLoop loop;
    private final long life;
    private long intents;

    RunningSite(Journal journal, Instant start) throws JournalException {
        this.journal = journal;
        this.now = new AtomicReference<>(start);
        this.life = start.getEpochSecond();
        this.loop = SiteLoop.start(TestSite.site(), new JournalWriter(journal), now::get);
        order(Play.CALENDAR, new Command.PassTime());
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    TicketId issue(ServiceCode service) {
        var wish = new Command.Issue(service, TestSite.EN, "link-" + intents, now.get(), true);
        var issued = (Event.TicketIssued) order(Play.KIOSK, wish).events().getFirst();
        order(Play.KIOSK, new Command.GiveNumber(issued.origin().issue(), issued.number(), null));
        return issued.ticket();
    }

    TicketId call(Actor staff, CounterId counter) {
        var called = order(staff, new Command.CallNext(counter)).events().getLast();
        return ((Event.TicketCalled) called).ticket();
    }

    /** Somebody comes and is served for that long at counter 1, by Ann. */
    void serve(ServiceCode service, Duration time) {
        issue(service);
        var ticket = call(Play.ANN, TestSite.ONE);
        order(Play.ANN, new Command.Start(ticket));
        pass(time);
        order(Play.ANN, new Command.Finish(ticket));
    }

    Reply.Accepted order(Actor actor, Command command) {
        var intent = new IntentId(new UUID(life, ++intents).toString());
        try {
            var reply =
                    loop.submit(intent, actor, new byte[] {1}, command)
                            .toCompletableFuture()
                            .get(30, TimeUnit.SECONDS);
            assertThat(reply).isInstanceOf(Reply.Accepted.class);
            return (Reply.Accepted) reply;
        } catch (Exception e) {
            throw new AssertionError("no reply", e);
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
