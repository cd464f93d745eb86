package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import foyer.server.journal.Journal;
import foyer.server.journal.JournalException;
import foyer.server.journal.ModelJournal;
import foyer.server.journal.ModelJournal.Fate;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.Reason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A disk that fails and then cannot even be read. */
class UnreadableJournalTest {
    private final ModelJournal model = new ModelJournal();
    private final AtomicBoolean unreadable = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void whoAsksIsRefusedAtOnceAndTheDiskIsLeftAloneForAWhile() throws Exception {
        var said = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(SiteLoop.class);
        said.start();
        log.addAppender(said);
        try (var loops = Loops.start(journal(), Loops.fixed(Play.MORNING))) {
            loops.issued();
            readings.set(0);
            unreadable.set(true);
            model.fate(Fate.FAILS);
            for (int i = 0; i < 100; i++) {
                assertThat(loops.ask(Play.KIOSK, Loops.issue()))
                        .isInstanceOfSatisfying(
                                Reply.Rejected.class,
                                no -> assertThat(no.reason()).isEqualTo(Reason.STORE_FAILED));
            }
            int whileAsking = readings.get();
            model.fate(Fate.DURABLE);
            unreadable.set(false);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> loops.ask(Play.KIOSK, Loops.issue()) instanceof Reply.Accepted);
            assertThat(whileAsking).as("not once for each who asks").isLessThanOrEqualTo(8);
            assertThat(loops.waiting()).isEqualTo(2);
        } finally {
            log.detachAppender(said);
        }
        assertThat(said.list)
                .filteredOn(one -> one.getLevel() == Level.ERROR)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(
                        text ->
                                assertThat(text)
                                        .contains("cannot be read")
                                        .contains("the disk is on strike")
                                        .contains("backup")
                                        .contains("Next try in 1 s"));
    }

    /** The model, but for reading. */
    private Journal journal() {
        return (Journal)
                Proxy.newProxyInstance(
                        Journal.class.getClassLoader(),
                        new Class<?>[] {Journal.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("replay")) {
                                readings.incrementAndGet();
                                if (unreadable.get()) {
                                    throw new JournalException("the disk is on strike");
                                }
                            }
                            try {
                                return method.invoke(model, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
