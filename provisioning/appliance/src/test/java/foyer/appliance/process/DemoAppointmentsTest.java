package foyer.appliance.process;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.CheckInTimes;
import foyer.server.appointments.FindRules;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.intake.Read;
import foyer.server.appointments.store.AppointmentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through the intake an administrator's table goes through. */
class DemoAppointmentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:40:00Z");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1045, ON_TIME",
        "1030, ON_TIME",
        "1400, EARLY",
        "0900, LATE",
        "9001, DAY_TO_COME",
        "9002, CANCELLED",
        "1046, UNKNOWN"
    })
    void atAnyMomentSomebodyIsInTimeEarlyLateAndOnAnotherDay(String typed, AppointmentFit fit)
            throws Exception {
        assertThat(find(AppointmentKey.reference(typed))).isEqualTo(fit);
    }

    @Test
    void oneIsFoundByItsCodeAndByNameAndTime() throws Exception {
        var time = LocalTime.of(10, 30);
        var code = DemoAppointments.code(TODAY, DemoAppointments.reference(time));
        assertThat(find(AppointmentKey.code(code))).isEqualTo(AppointmentFit.ON_TIME);
        assertThat(find(AppointmentKey.named("Grace Walker", time)))
                .isEqualTo(AppointmentFit.ON_TIME);
    }

    /** What was there on another day stays, and the new day's come to it. */
    @Test
    void aStartOnTheNextDayBringsThatDays() throws Exception {
        find(AppointmentKey.reference("1045"));
        var tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(find(AppointmentKey.reference("1045"), tomorrow))
                .isEqualTo(AppointmentFit.ON_TIME);
    }

    private AppointmentFit find(AppointmentKey key) throws IOException {
        return find(key, NOW);
    }

    private AppointmentFit find(AppointmentKey key, Instant now) throws IOException {
        var random = new SecureRandom();
        var data = DemoData.prepare(folder, random, InstantSource.fixed(now));
        var site = data.site();
        try (var book = AppointmentFile.open(folder.resolve("appointments.db"))) {
            var read =
                    new Intake(List.of(site), book, random)
                            .takeText(Files.readString(data.appointments()), false);
            assertThat(read).isInstanceOf(Read.Ok.class);
            var quarter = Duration.ofMinutes(15);
            var times =
                    new CheckInTimes(
                            new BusinessDays(site.zone(), site.cutOver()), quarter, quarter);
            var here = new FindRules.Here(site.id(), now, times, _ -> Optional.empty());
            var today = times.days().of(now);
            var agreed =
                    key.time() == null
                            ? book.listBy(key, now)
                            : book.listBetween(
                                    site.id(),
                                    times.days().startOf(today),
                                    times.days().endOf(today),
                                    0,
                                    200);
            return FindRules.find(key, agreed, here).fit();
        }
    }
}
