package foyer.appliance.keypad;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.appliance.process.DemoAppointments;
import foyer.appliance.process.DemoData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** The agreed times of the demonstration's day, each taken once. */
final class Agreed {
    /** Whoever comes within it is neither early nor late. */
    private static final Duration IN_TIME = Duration.ofMinutes(15);

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
                new java.util.ArrayList<>(
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

    /** The nearest. */
    Time next() {
        return take(left.stream().min(Comparator.comparing(this::away)).orElseThrow());
    }

    /**
     * @throws NoSuchElementException in the last minutes of a day
     */
    Time later() {
        var soon = now().plus(IN_TIME.multipliedBy(2));
        var last = left.getLast();
        if (soon.isBefore(now()) || last.at().isBefore(soon)) {
            throw new NoSuchElementException("the day is over");
        }
        return take(last);
    }

    /**
     * @throws NoSuchElementException in the first minutes of a day
     */
    Time past() {
        var first = left.getFirst();
        if (first.at().plus(IN_TIME).isAfter(now())) {
            throw new NoSuchElementException("the day has only begun");
        }
        return take(first);
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
