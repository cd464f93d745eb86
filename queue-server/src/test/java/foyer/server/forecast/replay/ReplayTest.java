package foyer.server.forecast.replay;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.days.Office;
import foyer.server.forecast.days.SimulatedDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        var texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        return new ReplayRun(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(texts);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private Path days(String name, int from, int to, boolean counters) throws IOException {
        var days = new ExportedDays(counters);
        for (int number = from; number < to; number++) {
            days.add(number, SimulatedDay.of(Office.of(77), number));
        }
        return file(name, days.lines());
    }

    /** Nobody tells it who works when, nor the rule by which the office calls. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCouncilCanTryTheForecastOnItsOwnLastWeeks(boolean counters) throws IOException {
        var train = days("train.csv", 0, 12, counters);
        var file = days("last.csv", 12, 18, counters);
        var scores = new Scoreboard();
        var replay = new Replay(1);
        for (var one : List.of(train, file)) {
            byDay(Export.read(one).customers())
                    .forEach(
                            day ->
                                    replay.day(
                                            day,
                                            (customer, said) -> {
                                                if (one.equals(file) && customer.wasCalled()) {
                                                    scores.add(said, customer.waited());
                                                }
                                            }));
        }
        double ours = scores.getScore("foyer (mean)").rootMeanSquaredError();
        assertThat(ours).isLessThan(0.95 * scores.getScore("QLm").rootMeanSquaredError());
        assertThat(scores.getScore("foyer (middle)").meanAbsoluteError())
                .isLessThan(0.9 * scores.getScore("people ahead").meanAbsoluteError());
        // Whoever waits for nothing is nearly always within: more than eight of ten may hold.
        assertThat(scores.coverage()).isGreaterThan(0.74);
    }

    private static List<List<Customer>> byDay(List<Customer> customers) {
        return List.copyOf(
                customers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Customer::day, TreeMap::new, Collectors.toList()))
                        .values());
    }

    @Test
    void printsATableAndWritesALineForEachCustomer() throws IOException {
        var file = days("last.csv", 0, 2, true);
        var predictions = folder.resolve("out.csv");
        assertThat(run(file, "--train", days("t.csv", 5, 6, true), "--predictions", predictions))
                .isZero();
        assertThat(printed())
                .contains("RMSE", "MAE", "bias", "±60 s", "range")
                .contains("foyer (mean)", "foyer (middle)", "people ahead", "QLm", "LES", "HOL")
                .contains("gave up before they were called");
        var lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(Files.readAllLines(file).size());
        assertThat(lines.getFirst())
                .isEqualTo(
                        "line,waited,ahead,low,middle,high,mean,usual,les,hol,ql,qlm,mean_of_ten,"
                                + "mean_of_all");
        assertThat(lines.get(1).split(",", -1)).hasSize(14);
    }

    /** What comes after a customer must not change what they were told. */
    @Test
    void whatIsToldDependsOnNothingLater() throws IOException {
        var all = Files.readAllLines(days("all.csv", 0, 2, true));
        var cut = file("cut.csv", all.subList(0, all.size() * 3 / 4));
        run(folder.resolve("all.csv"), "--predictions", folder.resolve("1"));
        run(cut, "--predictions", folder.resolve("2"));
        int same = all.size() / 2;
        assertThat(Files.readAllLines(folder.resolve("2")).subList(0, same))
                .isEqualTo(Files.readAllLines(folder.resolve("1")).subList(0, same));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-16T09:00:00,s,09:05      | called_at is '09:05'; accepted is a date
                    ,s,2026-11-16T09:05:00           | arrived_at is empty
                    2026-11-16T09:00:00,s,2026-11-16T08:59:00 | called_at is before arrived_at
                    2026-11-16T09:00:00,s,2026-11-18T09:00:00 | called_at is over 24 hours after
                    2026-11-16T09:00:00,s,           | nothing is said after the arrival
                    2026-11-16T09:00:00,"s,x         | a quote is not closed
                    2026-02-30T09:00:00,s,           | arrived_at is '2026-02-30T09:00:00'
                    """)
    void aBadLineIsNamedWithItsNumberAndWhatIsAccepted(String line, String problem)
            throws IOException {
        var file =
                file(
                        "bad.csv",
                        List.of(
                                "arrived_at,service,called_at",
                                "2026-11-16T09:00:00,s,2026-11-16T09:05:00",
                                line.strip()));
        assertThat(run(file)).isZero();
        assertThat(complained()).startsWith("bad.csv:3: ").contains(problem);
        assertThat(printed()).contains("1 customers, 1 lines not accepted");
    }

    @Test
    void blanksSemicolonsOffsetsByteOrderMarksAndMissingColumnsAreAccepted() throws IOException {
        var file =
                file(
                        "odd.csv",
                        List.of(
                                "\uFEFFService;Started_At;\"arrived_at\";our own column",
                                "\"Council tax; bills\";2026-11-16 09:05;2026-11-16 09:00;x",
                                "",
                                "parking;2026-11-16T09:06:10.5+00:00;2026-11-16T09:01:00Z"));
        assertThat(run(file)).isZero();
        assertThat(complained()).isEmpty();
        assertThat(printed()).contains("2 customers, 0 lines not accepted");
    }

    @Test
    void aFileThatCannotBePlayedIsRefusedWithWhatIsAccepted() throws IOException {
        assertThat(run(file("a.csv", List.of("when,who")))).isEqualTo(ReplayRun.REFUSED);
        assertThat(complained()).contains("there is no column arrived_at", "accepted are");
        assertThat(run(file("empty.csv", List.of()))).isEqualTo(ReplayRun.REFUSED);
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(ReplayRun.REFUSED);
        assertThat(run(file("b.csv", List.of("")), "--train")).isEqualTo(ReplayRun.REFUSED);
        assertThat(run()).isEqualTo(ReplayRun.REFUSED);
    }

    @Test
    void nothingToJudgeIsSaidAndNotDividedByNobody() throws IOException {
        var file = file("none.csv", List.of("arrived_at,called_at,left_at"));
        assertThat(run(file)).isZero();
        assertThat(printed()).contains("nothing to judge");
    }

    @Test
    void aLineWithoutEndIsNotKeptInMemory() throws IOException {
        var file = file("long.csv", List.of("arrived_at,called_at", "x".repeat(3_000_000), "y,z"));
        assertThat(run(file)).isZero();
        assertThat(complained()).contains("long.csv:2: the line is longer", "long.csv:3: ");
    }
}
