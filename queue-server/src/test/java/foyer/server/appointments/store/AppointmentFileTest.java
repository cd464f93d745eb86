package foyer.server.appointments.store;

import static foyer.server.appointments.Booked.HERE;
import static foyer.server.appointments.Booked.TEN;
import static foyer.server.appointments.Booked.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.server.appointments.Appointment;
import foyer.server.appointments.Booked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppointmentFileTest {
    @TempDir private Path folder;
    private AppointmentFile file;

    @BeforeEach
    void open() throws IOException {
        file = AppointmentFile.open(folder.resolve("appointments.db"));
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whatWasWrittenIsFoundByEachOfItsKeysAlsoAfterAStart() throws IOException {
        var one = Booked.at("1", TEN);
        assertThat(file.tryWrite(List.of(one))).isTrue();
        file.close();
        open();
        assertThat(file.find(one.id())).contains(one);
        for (var key : one.keys()) {
            assertThat(file.listBy(key, TEN)).as("%s", key.kind()).containsExactly(one);
        }
        assertThat(file.listBy(AppointmentKey.code("KMT497QX"), TEN)).isEmpty();
    }

    @Test
    void theNearestComeFirst() throws IOException {
        var far = Booked.at("1", TEN.plus(Duration.ofDays(30)));
        var near = Booked.at("2", TEN.plus(Duration.ofDays(1)));
        file.tryWrite(List.of(far, near));
        assertThat(file.listBy(AppointmentKey.reference("10447"), TEN)).containsExactly(near, far);
    }

    @Test
    void whatIsShownIsLookedForAsCodeReferenceAndCardAndTheNearestComeFirst() throws IOException {
        var ten = Booked.at("1", TEN);
        var later = Booked.at("2", TEN.plusSeconds(60));
        file.tryWrite(List.of(ten, later));
        for (var shown : List.of("10447", "29000017")) {
            assertThat(file.listBy(AppointmentKey.shown(shown), TEN.plusSeconds(50)))
                    .as(shown)
                    .containsExactly(later, ten);
        }
        var code = AppointmentKey.shown(Booked.code("1").value());
        assertThat(file.listBy(code, TEN)).containsExactly(ten);
    }

    @Test
    void aDayIsListedInPages() throws IOException {
        var all =
                IntStream.range(0, 7)
                        .mapToObj(i -> Booked.at("" + i, TEN.plusSeconds(60L * i)))
                        .toList();
        file.tryWrite(all);
        file.tryWrite(
                List.of(
                        Booked.at("8", HERE, TEN, null, true),
                        Booked.at("9", THERE, TEN, null, false)));
        var until = TEN.plus(Duration.ofDays(1));
        assertThat(file.listBetween(HERE, TEN, until, 0, 3)).isEqualTo(all.subList(0, 3));
        assertThat(file.listBetween(HERE, TEN, until, 3, 10)).isEqualTo(all.subList(3, 7));
    }

    @Test
    void allAreWrittenOrNone() throws IOException {
        file.tryWrite(List.of(Booked.at("1", TEN)));
        var stolen =
                new Appointment(
                        new AppointmentId("3"),
                        HERE,
                        Booked.TAX,
                        TEN,
                        Booked.code("1"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        false);
        assertThat(file.tryWrite(List.of(Booked.at("2", TEN), stolen))).isFalse();
        assertThat(file.find(new AppointmentId("2"))).isEmpty();
        assertThat(file.tryWrite(List.of(Booked.at("2", TEN)))).isTrue();
    }

    @Test
    void whatIsDeletedIsGoneFromTheFilesToo() throws IOException {
        file.tryWrite(List.of(Booked.at("1", TEN), Booked.at("2", TEN.plusSeconds(60))));
        assertThat(bytes()).contains("Anna Maria Nowak");
        assertThat(file.deleteBefore(TEN.plusSeconds(60))).isEqualTo(1);
        assertThat(file.find(new AppointmentId("2"))).isPresent();
        assertThat(file.delete(new AppointmentId("2"))).isTrue();
        assertThat(file.delete(new AppointmentId("2"))).isFalse();
        assertThat(bytes()).doesNotContain("Anna Maria Nowak");
    }

    private String bytes() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var one : files.toList()) {
                all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
