package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.counters.AccuracyModel.Day;
import foyer.server.forecast.Outlook;
import foyer.server.forecast.live.ToldTicket;
import foyer.server.forecast.store.ToldFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last thirty days of a real record. */
class AccuracyModelTest {
    private static final SiteId SITE = new SiteId("civic-centre");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir Path dir;
    private ToldFile file;

    @BeforeEach
    void open() throws Exception {
        file = ToldFile.open(dir.resolve("forecast.db"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void nobodyCalledYetIsNoDayAndNoFigure() throws Exception {
        told(TODAY, 1, ToldTicket.End.NONE, Double.NaN);
        told(TODAY, 2, ToldTicket.End.LEFT, 500);

        var month = AccuracyModel.read(file, SITE, TODAY);

        assertThat(month.days()).isEmpty();
        assertThat(month.all()).isNull();
    }

    @Test
    void eachDayHasItsFiguresAndAllOfThemTogetherCountEachCustomerOnce() throws Exception {
        told(TODAY, 1, ToldTicket.End.CALLED, 900);
        told(TODAY.minusDays(1), 2, ToldTicket.End.CALLED, 840);
        told(TODAY.minusDays(1), 3, ToldTicket.End.CALLED, 2_100);
        told(TODAY.minusDays(1), 4, ToldTicket.End.CALLED, 960);

        var month = AccuracyModel.read(file, SITE, TODAY);

        assertThat(month.days())
                .extracting(Day::date, Day::today)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TODAY, true),
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(1), false));
        var yesterday = month.days().getLast().figures();
        assertThat(yesterday.called()).isEqualTo(3);
        assertThat(yesterday.held()).isCloseTo(2 / 3.0, within(1e-9));
        // One minute early, twenty late, one late.
        assertThat(yesterday.offMinutes()).isCloseTo(22 / 3.0, within(1e-9));
        assertThat(yesterday.widthMinutes()).isCloseTo(15, within(1e-9));
        assertThat(month.all().called()).isEqualTo(4);
        assertThat(month.all().held()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void thirtyDaysAreShownAndOfThisSiteAlone() throws Exception {
        told(TODAY.minusDays(29), 1, ToldTicket.End.CALLED, 900);
        told(TODAY.minusDays(30), 2, ToldTicket.End.CALLED, 900);

        assertThat(AccuracyModel.read(file, SITE, TODAY).all().called()).isEqualTo(1);
        assertThat(AccuracyModel.read(file, new SiteId("library"), TODAY).all()).isNull();
    }

    /** Somebody was told 10 to 25 minutes, 15 in the middle. */
    private void told(LocalDate day, int ticket, ToldTicket.End end, double waited)
            throws Exception {
        var outlook = new Outlook(2, 600, 900, 1_500, 960);
        file.write(
                SITE,
                List.of(
                        new ToldTicket(
                                day,
                                new TicketId("20261123-000000" + ticket),
                                new ServiceCode("housing"),
                                Instant.parse("2026-11-23T10:00:00Z"),
                                outlook,
                                outlook,
                                end,
                                waited)));
    }
}
