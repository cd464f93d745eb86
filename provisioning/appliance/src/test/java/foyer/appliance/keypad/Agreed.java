package foyer.appliance.keypad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import foyer.appliance.process.DemoAppointments;
import foyer.appliance.process.DemoData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The agreed times of the demonstration's day, each taken once; at the cut-over nobody comes. */
final class Agreed {
    /** Twice the quarter of an hour within which somebody is neither early nor late. */
    private static final Duration SOME_TIME = Duration.ofMinutes(30);

    /**
     * An appointment of today as its customer knows it.
     *
     * @param reference the hour and minute, too
     */
    record Time(LocalTime at, String code, String reference, String surname) {
        /** As DemoAppointments writes them: id,service,date,time,code,reference,name,language,… */
        private static Time of(List<String> row) {
            var name = row.get(6);
            return new Time(
                    LocalTime.parse(row.get(3)),
                    row.get(4),
                    row.get(5),
                    name.substring(name.lastIndexOf(' ') + 1));
        }
    }

    private final DemoData data;
    private final List<Time> left;

    Agreed(DemoData data) throws IOException {
        this.data = data;
        var today = LocalDate.now(data.site().zone()).toString();
        left =
                new ArrayList<>(
                        Files.readAllLines(data.appointments(), UTF_8).stream()
                                .map(line -> List.of(line.split(",")))
                                .filter(row -> row.get(2).equals(today))
                                .map(Time::of)
                                .filter(one -> !isForTrying(one))
                                .toList());
    }

    private static boolean isForTrying(Time one) {
        return one.reference().equals(DemoAppointments.TOMORROW)
                || one.reference().equals(DemoAppointments.CALLED_OFF);
    }

    /** Those of this business day: the same four digits are another's tomorrow. */
    private Stream<Time> ofTheDay() {
        var cutOver = data.site().cutOver();
        return left.stream().filter(one -> one.at().isBefore(cutOver) == now().isBefore(cutOver));
    }

    /** The nearest. */
    Time next() {
        return take(ofTheDay().min(Comparator.comparing(this::away)).orElseThrow());
    }

    /** Early for it, if not by much. Skips in the last minutes of a day. */
    Time toCome() {
        return take(
                ofTheDay()
                        .filter(one -> Duration.between(now(), one.at()).compareTo(SOME_TIME) > 0)
                        .findFirst()
                        .orElseGet(() -> abort("none is left today")));
    }

    /** Late for it, if not by much. Skips in the first minutes of a day. */
    Time past() {
        return take(
                ofTheDay()
                        .filter(one -> Duration.between(one.at(), now()).compareTo(SOME_TIME) > 0)
                        .reduce((_, later) -> later)
                        .orElseGet(() -> abort("none was yet today")));
    }

    private Time take(Time one) {
        left.remove(one);
        return one;
    }

    private Duration away(Time one) {
        return Duration.between(one.at(), now()).abs();
    }

    private LocalTime now() {
        return LocalTime.now(data.site().zone());
    }
}
