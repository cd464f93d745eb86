package foyer.server.forecast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.server.forecast.Outlook;
import foyer.server.forecast.live.ToldTicket;
import foyer.server.forecast.live.ToldTicket.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told and what happened, in a real file. */
class ToldFileTest {
    private static final SiteId SITE = new SiteId("civic-centre");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Outlook TOLD = new Outlook(3, 300, 600, 1_200, 640);
    private static final Outlook PLAYED = new Outlook(3, 350, 580, 1_000, 610);

    @TempDir private Path folder;

    private ToldFile open() throws IOException {
        return ToldFile.open(folder.resolve("forecast.db"));
    }

    private static ToldTicket told(LocalDate day, int number) {
        return new ToldTicket(
                day,
                new TicketId("20261123-%04d".formatted(number)),
                new ServiceCode("housing"),
                NINE.plusSeconds(number),
                TOLD,
                PLAYED,
                End.NONE,
                Double.NaN);
    }

    @Test
    void whatWasToldIsThereAgainAfterARestart() throws Exception {
        var waiting = told(MONDAY, 1);
        var called = told(MONDAY, 2).ended(End.CALLED, 700);
        try (var file = open()) {
            file.write(SITE, List.of(waiting, told(MONDAY, 2)));
            file.write(SITE, List.of(called));
        }
        try (var file = open()) {
            assertThat(file.listOpen(SITE, MONDAY)).containsExactly(waiting);
            assertThat(file.listLatestCalled(SITE, 10)).containsExactly(called);
            assertThat(file.listOpen(new SiteId("other"), MONDAY)).isEmpty();
        }
    }

    @Test
    void aDayIsSummarisedFromThoseWhoWereCalled() throws Exception {
        try (var file = open()) {
            file.write(
                    SITE,
                    List.of(
                            told(MONDAY, 1).ended(End.CALLED, 700),
                            told(MONDAY, 2).ended(End.CALLED, 1_300),
                            told(MONDAY, 3).ended(End.LEFT, 10_000),
                            told(MONDAY.minusDays(1), 4).ended(End.CALLED, 10_000),
                            told(MONDAY, 5)));
            var day = file.summarise(SITE, MONDAY);
            assertThat(day.count()).isEqualTo(2);
            assertThat(day.coverage()).isEqualTo(0.5);
            assertThat(day.meanAbsoluteError()).isEqualTo(400);
            // (0.1·400 + 0.5·100 + 0.1·500) and (0.1·1000 + 0.5·700 + 0.9·100), a third of each.
            assertThat(day.pinballLoss()).isCloseTo((140 + 540) / 6.0, within(1e-9));
        }
    }

    @Test
    void ofThoseCalledTheLatestAreRecalledOldestFirst() throws Exception {
        try (var file = open()) {
            var all = new ArrayList<ToldTicket>();
            for (int number = 1; number <= 9; number++) {
                all.add(told(MONDAY, number).ended(End.CALLED, number));
            }
            file.write(SITE, all);
            assertThat(file.listLatestCalled(SITE, 3))
                    .extracting(ToldTicket::waited)
                    .containsExactly(7.0, 8.0, 9.0);
        }
    }

    @Test
    void oldDaysMakeRoom() throws Exception {
        try (var file = open()) {
            var old = MONDAY.minusDays(ToldFile.DAYS_KEPT);
            file.write(SITE, List.of(told(old, 1), told(old.minusDays(1), 2)));
            file.write(SITE, List.of(told(MONDAY, 3)));
            assertThat(file.listOpen(SITE, old)).hasSize(1);
            assertThat(file.listOpen(SITE, old.minusDays(1))).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoneIsRefused() throws Exception {
        Files.writeString(folder.resolve("forecast.db"), "this is no database".repeat(100));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::open)
                .withMessageContaining("the record of forecasts");
    }
}
