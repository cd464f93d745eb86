package foyer.server.forecast.live;

import static foyer.server.ticketing.TestSite.ONE;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.forecast.store.ToldFile;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Play;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For every ticket that was told something, what was told and what happened is written down. */
class ToldTest {
    private static final SiteId SITE = new SiteId("civic-centre");

    @TempDir private Path folder;
    private final ModelJournal journal = new ModelJournal();
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("forecast.db");
    }

    private static SiteForecast start(RunningSite site, ToldFile record) {
        var forecast = new SiteForecast(site.loop, site.journal, record, site.now::get);
        forecast.start();
        return forecast;
    }

    private static List<TicketId> open(ToldFile record) throws Exception {
        return record.listOpen(SITE, Play.MONDAY).stream().map(ToldTicket::ticket).toList();
    }

    @Test
    void whatWasToldStandsBesideTheWaitThatCameOfIt() throws Exception {
        try (var record = ToldFile.open(file);
                var site = new RunningSite(journal, Play.MORNING);
                var forecast = start(site, record)) {
            site.order(Play.ANN, new Command.SignIn(ONE));
            await().until(() -> forecast.findForNewcomer(TAX).isPresent());
            var said = forecast.findForNewcomer(TAX).orElseThrow();
            var ticket = site.issue(TAX);
            await().until(() -> open(record).contains(ticket));
            site.pass(Duration.ofMinutes(5));
            site.call(Play.ANN, ONE);
            await().until(() -> record.summarise(SITE, Play.MONDAY).count() == 1);
            var written = record.listLatestCalled(SITE, 10).getFirst();
            assertThat(written.ticket()).isEqualTo(ticket);
            assertThat(written.at()).isEqualTo(Play.MORNING);
            assertThat(written.waited()).isEqualTo(300);
            assertThat(Math.round(written.told().middle())).isEqualTo(said.middle().toSeconds());
            assertThat(open(record)).isEmpty();
        }
    }

    @Test
    void whoeverLeavesIsNotCountedAsCalled() throws Exception {
        try (var record = ToldFile.open(file);
                var site = new RunningSite(journal, Play.MORNING);
                var forecast = start(site, record)) {
            site.order(Play.ANN, new Command.SignIn(ONE));
            await().until(() -> forecast.findForNewcomer(TAX).isPresent());
            var ticket = site.issue(TAX);
            await().until(() -> open(record).contains(ticket));
            site.order(Play.ANN, new Command.Cancel(ticket));
            await().until(() -> open(record).isEmpty());
            assertThat(record.summarise(SITE, Play.MONDAY).count()).isZero();
        }
    }

    @Test
    void whoWasToldBeforeARestartIsFollowedAfterIt() throws Exception {
        TicketId ticket;
        try (var record = ToldFile.open(file);
                var site = new RunningSite(journal, Play.MORNING);
                var forecast = start(site, record)) {
            site.order(Play.ANN, new Command.SignIn(ONE));
            await().until(() -> forecast.findForNewcomer(TAX).isPresent());
            ticket = site.issue(TAX);
            await().until(() -> !open(record).isEmpty());
        }
        try (var record = ToldFile.open(file);
                var site = new RunningSite(journal, Play.MORNING.plusSeconds(600));
                var forecast = start(site, record)) {
            await().until(() -> forecast.findFor(ticket).isPresent());
            site.call(Play.ANN, ONE);
            await().until(() -> record.summarise(SITE, Play.MONDAY).count() == 1);
            assertThat(record.listLatestCalled(SITE, 1).getFirst().waited()).isEqualTo(600);
        }
    }
}
