package foyer.server.appointments.intake;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.server.DemoSite;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.store.AppointmentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final String HEADER = "reference,service,date,time,name,code,adjustments\n";

    @TempDir private Path folder;
    private AppointmentFile file;
    private Intake intake;

    @BeforeEach
    void open() throws IOException {
        file = AppointmentFile.open(folder.resolve("appointments.db"));
        intake = new Intake(List.of(DemoSite.load()), file, new Random(7));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Appointment> taken(Read read) {
        assertThat(read).isInstanceOf(Read.Ok.class);
        return ((Read.Ok) read).appointments();
    }

    private List<IntakeFault> faults(Read read) {
        assertThat(read).isInstanceOf(Read.Faulty.class);
        return ((Read.Faulty) read).faults();
    }

    @Test
    void aTableATreeAndACallSayTheSame() throws IOException {
        var csv =
                taken(
                        intake.takeText(
                                String.join(
                                        "\r\n",
                                        "\uFEFFreference;service;date;time;name",
                                        "10447;housing;2026-11-23;10:30;\"Nowak; Anna\""),
                                false));
        var yaml =
                taken(
                        intake.takeText(
                                """
                                foyer: 1
                                appointments:
                                  - reference: 10447
                                    service: housing
                                    date: 2026-11-23
                                    time: 10:30
                                    name: "Nowak; Anna"
                                """,
                                true));
        var json =
                taken(
                        intake.takeJson(
                                """
                                {"appointments":[{"reference":"10447","service":"housing",
                                "startsAt":"2026-11-23T10:30:00Z","name":"Nowak; Anna"}]}
                                """
                                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(yaml).isEqualTo(csv);
        assertThat(json).isEqualTo(csv);
        assertThat(csv.getFirst().startsAt()).isEqualTo("2026-11-23T10:30:00Z");
        assertThat(file.find(csv.getFirst().id())).contains(csv.getFirst());
    }

    @Test
    void whatComesAgainKeepsItsCodeAndTakesTheNewTime() throws IOException {
        var first = taken(intake.takeText(HEADER + "777,housing,2026-11-23,10:00,,,\n", false));
        var later = taken(intake.takeText(HEADER + "777,housing,2026-11-23,11:00,,,\n", false));
        assertThat(later.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(later.getFirst().code()).isEqualTo(first.getFirst().code());
        assertThat(file.find(later.getFirst().id())).contains(later.getFirst());
    }

    @Test
    void aNewCodeHasNoSignThatCouldBeTakenForAnother() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            assertThat(NewCode.of(random).value()).matches("[2-9A-HJKMNP-Z]{8}");
        }
    }

    @Test
    void everyFaultIsNamedWithItsLineAndNothingIsTaken() throws IOException {
        var faults =
                faults(
                        intake.takeText(
                                HEADER
                                        + "10447,housing,2026-11-23,10:30,Anna Nowak,,\n"
                                        + "10448,housings,2026-11-23,10:30,Jan Secret,,\n"
                                        + "10449,housing,23.11.2026,half past,,,\n"
                                        + "\n"
                                        + ",housing,2026-11-23,10:30,,abc,flying-carpet\n"
                                        + "10447,housing,2026-11-24,10:30,,,\n"
                                        + "1,housing,2026-11-24,10:30,,,,,,\n",
                                false));
        assertThat(faults).extracting(IntakeFault::line).containsExactly(8);
        faults =
                faults(
                        intake.takeText(
                                HEADER
                                        + "10447,housing,2026-11-23,10:30,Anna Nowak,,\n"
                                        + "10448,housings,2026-11-23,10:30,Jan Secret,,\n"
                                        + "10449,housing,23.11.2026,half past,,,\n"
                                        + "\n"
                                        + ",housing,2026-11-23,10:30,,abc,flying-carpet\n",
                                false));
        assertThat(faults).extracting(IntakeFault::line).containsExactly(3, 4, 4, 6, 6, 6);
        assertThat(faults.toString())
                .contains("no such service; known are", "'id' or a 'reference'")
                .doesNotContain("Secret");
        assertThat(file.find(new AppointmentId("civic-centre--10447"))).isEmpty();
    }

    @Test
    void twinsAreNamed() throws IOException {
        assertThat(
                        faults(
                                intake.takeText(
                                        HEADER
                                                + "111,housing,2026-11-23,10:30,,KMT497QX,\n"
                                                + "111,housing,2026-11-23,10:30,,KMT497QY,\n"
                                                + "222,housing,2026-11-23,10:30,,kmt-497-qx,\n",
                                        false)))
                .extracting(IntakeFault::toString)
                .containsExactly(
                        "line 3: is the appointment of line 2", "line 4: has the code of line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "\"",
                "name\n",
                "Anna Nowak,10:30\n",
                "reference,reference\n1,2\n",
            })
    void whatIsNoTableIsRefusedOrEmpty(String text) throws IOException {
        var read = intake.takeText(text, false);
        assertThat(read.toString()).doesNotContain("Anna");
        if (read instanceof Read.Ok(var all)) {
            assertThat(all).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "[]",
                "{\"appointments\":1}",
                "{\"appointments\":[[]]}",
                "{\"appointments\":[{\"service\":7}]}",
                "{\"appointments\":[{\"colour\":\"red\"}]}",
                "{\"appointments\":[{\"a\":[[[[[[[1]]]]]]]}]}",
            })
    void aBadCallIsRefused(String body) throws IOException {
        assertThat(faults(intake.takeJson(body.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
    }

    @Test
    void aTimeThatTheClockLeavesOutIsTheMomentOfTheChange() throws IOException {
        var all = taken(intake.takeText(HEADER + "777,housing,2027-03-28,01:30,,,\n", false));
        assertThat(all.getFirst().startsAt()).isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void aChangedFileIsReadAgainAndWhatIsOverIsDeleted() throws IOException {
        var csv = folder.resolve("appointments.csv");
        Files.writeString(csv, HEADER + "111,housing,2026-11-23,10:00,,KMT497QX,\n");
        var now = new Instant[] {Instant.parse("2026-11-23T09:00:00Z")};
        try (var keeper =
                new AppointmentKeeper(
                        file, intake, Optional.of(csv), Duration.ofDays(2), () -> now[0])) {
            keeper.look();
            assertThat(file.listBy(AppointmentKey.code("KMT497QX"), now[0])).hasSize(1);
            Files.writeString(csv, HEADER + "222,housing,2026-11-24,10:00,,KMT497QY,\n");
            Files.setLastModifiedTime(csv, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
            keeper.look();
            assertThat(file.listBy(AppointmentKey.code("KMT497QY"), now[0])).hasSize(1);
            now[0] = Instant.parse("2026-11-25T10:00:01Z");
            keeper.look();
            assertThat(file.listBy(AppointmentKey.code("KMT497QX"), now[0])).isEmpty();
            assertThat(file.listBy(AppointmentKey.code("KMT497QY"), now[0])).hasSize(1);
        }
    }
}
