package foyer.server.forecast.live;

import static foyer.server.ticketing.TestSite.HOUSING;
import static foyer.server.ticketing.TestSite.TAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.journal.Journal;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.Absence;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Play;
import foyer.server.ticketing.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The forecast of a running site: asked while the real loop goes on. */
class SiteForecastTest {
    private static final Instant MONDAY = Play.MORNING;
    private static final Duration DAY = Duration.ofDays(1);

    private final ModelJournal journal = new ModelJournal();

    private static SiteForecast forecast(RunningSite site, Journal journal) {
        return new SiteForecast(site.loop, journal, ToldRecord.NOWHERE, site.now::get);
    }

    @Test
    void everybodyWaitingAndWhoeverComesNextIsToldAsSoonAsSomebodyIsThere() throws Exception {
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            forecast.start();
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            var first = site.issue(TAX);
            var second = site.issue(TAX);
            var third = site.issue(TAX);
            await().until(() -> forecast.findFor(third).isPresent());
            assertThat(forecast.findFor(first).orElseThrow().ahead()).isZero();
            assertThat(forecast.findFor(third).orElseThrow().ahead()).isEqualTo(2);
            assertThat(forecast.findFor(third).orElseThrow().middle())
                    .isGreaterThan(forecast.findFor(second).orElseThrow().middle());
            assertThat(forecast.findForNewcomer(TAX).orElseThrow().high())
                    .isGreaterThanOrEqualTo(forecast.findFor(third).orElseThrow().middle());
            assertThat(forecast.findForNewcomer(HOUSING))
                    .as("nobody is there for housing")
                    .isEmpty();
        }
    }

    @Test
    void whoeverIsCalledWaitsNoMoreAndTheOthersMoveUp() throws Exception {
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            forecast.start();
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            var first = site.issue(TAX);
            var second = site.issue(TAX);
            await().until(() -> forecast.findFor(second).isPresent());
            site.call(Play.ANN, TestSite.ONE);
            await().until(() -> forecast.findFor(first).isEmpty());
            assertThat(forecast.findFor(second).orElseThrow().ahead()).isZero();
        }
    }

    @Test
    void nothingIsSaidAnyMoreOnceEverybodyHasLeft() throws Exception {
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            forecast.start();
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            await().until(() -> forecast.findForNewcomer(TAX).isPresent());
            site.order(Play.ANN, new Command.SignOut());
            await().until(() -> forecast.findForNewcomer(TAX).isEmpty());
        }
    }

    @Test
    void whoIsOnABreakWithAnEndIsExpectedBack() throws Exception {
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            site.order(Play.CEM, new Command.SignIn(TestSite.THREE));
            var back = MONDAY.plus(Duration.ofMinutes(40));
            site.order(Play.CEM, new Command.Leave(new StaffId("cem"), Absence.Kind.BREAK, back));
            var ticket = site.issue(HOUSING);
            forecast.start();
            await().until(() -> forecast.findFor(ticket).isPresent());
            assertThat(forecast.findFor(ticket).orElseThrow().middle())
                    .isBetween(Duration.ofMinutes(40), Duration.ofMinutes(42));
        }
    }

    @Test
    void whatTheDaysTaughtIsLearnedAgainAfterARestart() throws Exception {
        var plain = expectedBehindFive(new ModelJournal());
        for (int day = 0; day < 5; day++) {
            teach(MONDAY.plus(DAY.multipliedBy(day)), Duration.ofMinutes(20));
        }
        var learned = expectedBehindFive(journal);
        assertThat(plain.middle()).as("nothing known").isLessThan(Duration.ofMinutes(50));
        assertThat(learned.middle())
                .as("five people of twenty minutes each")
                .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(120));
    }

    private void teach(Instant morning, Duration each) throws Exception {
        try (var site = new RunningSite(journal, morning)) {
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            for (int customer = 0; customer < 20; customer++) {
                site.serve(TAX, each);
            }
            site.order(Play.ANN, new Command.SignOut());
        }
    }

    private static ExpectedWait expectedBehindFive(ModelJournal journal) throws Exception {
        try (var site = new RunningSite(journal, MONDAY.plus(DAY.multipliedBy(7)));
                var forecast = forecast(site, journal)) {
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            for (int i = 0; i < 5; i++) {
                site.issue(TAX);
            }
            forecast.start();
            return await().until(() -> forecast.findForNewcomer(TAX), Optional::isPresent)
                    .orElseThrow();
        }
    }

    @Test
    void aBusyQueueIsForecastAtMostOnceASecond() throws Exception {
        var refreshes = new AtomicInteger();
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            forecast.onRefreshed(refreshes::incrementAndGet);
            long begin = System.nanoTime();
            forecast.start();
            site.order(Play.ANN, new Command.SignIn(TestSite.ONE));
            var last = site.issue(TAX);
            for (int i = 0; i < 300; i++) {
                last = site.issue(services().get(i % 2));
            }
            var newest = last;
            await().until(() -> forecast.findFor(newest).isPresent());
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat((long) refreshes.get()).isBetween(1L, seconds + 1);
        }
    }

    private static List<ServiceCode> services() {
        return List.of(TAX, TestSite.BENEFITS);
    }

    @Test
    void aListenerThatFailsHarmsNobodyAndOneThatIsClosedIsNotTold() throws Exception {
        var told = new AtomicInteger();
        try (var site = new RunningSite(journal, MONDAY);
                var forecast = forecast(site, journal)) {
            forecast.onRefreshed(
                    () -> {
                        throw new IllegalStateException("on purpose");
                    });
            forecast.onRefreshed(() -> told.addAndGet(1_000)).close();
            forecast.onRefreshed(told::incrementAndGet);
            forecast.start();
            await().until(() -> told.get() > 0);
            assertThat(told.get()).isLessThan(1_000);
        }
    }
}
