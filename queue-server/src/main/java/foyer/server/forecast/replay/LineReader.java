package foyer.server.forecast.replay;

import foyer.server.forecast.replay.Columns.Column;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a customer of a line, or says what is wrong with it. Not thread-safe. */
final class LineReader {
    static final int LONGEST_LINE = 10_000;
    static final int LONGEST_NAME = 100;

    /** A wait or a service beyond a day is a mistake in the export. */
    static final Duration LONGEST = Duration.ofHours(24);

    private final Columns columns;
    private String problem = "";

    LineReader(Columns columns) {
        this.columns = columns;
    }

    /** Null: {@link #problem} says why not. */
    @Nullable Customer read(int number, String line) {
        problem = "";
        if (line.length() > LONGEST_LINE) {
            return refuse("the line is longer than " + LONGEST_LINE + " characters");
        }
        var fields = CsvFields.split(line, columns.separator()).orElse(null);
        if (fields == null) {
            return refuse("a quote is not closed, or there are too many fields");
        }
        var text = columns.text(fields, Column.ARRIVED_AT);
        if (text.isEmpty()) {
            return refuse("arrived_at is empty; " + Moment.ACCEPTED);
        }
        var arrived = Moment.find(text).orElse(null);
        return arrived == null
                ? refuse("arrived_at is '" + shortened(text) + "'; " + Moment.ACCEPTED)
                : check(customer(number, fields, arrived));
    }

    String problem() {
        return problem;
    }

    private Customer customer(int number, List<String> fields, LocalDateTime arrived) {
        var day = arrived.toLocalDate();
        var counter = columns.text(fields, Column.COUNTER);
        return new Customer(
                number,
                day,
                columns.text(fields, Column.SERVICE),
                columns.text(fields, Column.PRIORITY),
                seconds(day.atStartOfDay(), arrived),
                moment(fields, Column.CALLED_AT, arrived),
                moment(fields, Column.STARTED_AT, arrived),
                moment(fields, Column.FINISHED_AT, arrived),
                moment(fields, Column.LEFT_AT, arrived),
                counter.isEmpty() ? null : counter);
    }

    private double moment(List<String> fields, Column column, LocalDateTime arrived) {
        var text = columns.text(fields, column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        var found = Moment.find(text).orElse(null);
        if (found == null) {
            note(column.header() + " is '" + shortened(text) + "'; " + Moment.ACCEPTED);
            return Double.NaN;
        }
        return seconds(arrived.toLocalDate().atStartOfDay(), found);
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private @Nullable Customer check(Customer one) {
        requireOrder("called_at", one.calledAt(), "arrived_at", one.arrivedAt());
        requireOrder("started_at", one.startedAt(), "arrived_at", one.arrivedAt());
        requireOrder("started_at", one.startedAt(), "called_at", one.calledAt());
        requireOrder("finished_at", one.finishedAt(), "started_at", one.startedAt());
        requireOrder("finished_at", one.finishedAt(), "called_at", one.calledAt());
        requireOrder("left_at", one.leftAt(), "arrived_at", one.arrivedAt());
        requireShort("service", one.service());
        requireShort("priority", one.priority());
        requireShort("counter", one.counter() == null ? "" : one.counter());
        if (!one.wasCalled() && !one.gaveUp()) {
            note(
                    "nothing is said after the arrival; accepted are called_at, started_at or"
                            + " left_at");
        }
        if (!Double.isNaN(one.startedAt()) && !Double.isNaN(one.leftAt())) {
            note("both started_at and left_at; accepted is one of them");
        }
        return problem.isEmpty() ? one : null;
    }

    private void requireOrder(String later, double at, String earlier, double before) {
        if (at < before) {
            note(later + " is before " + earlier + "; accepted is the same moment or later");
        } else if (at - before > LONGEST.toSeconds()) {
            note(later + " is over " + LONGEST.toHours() + " hours after " + earlier);
        }
    }

    private void requireShort(String name, String text) {
        if (text.length() > LONGEST_NAME) {
            note(name + " is longer than " + LONGEST_NAME + " characters");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    /** The first thing found is told. */
    private void note(String what) {
        if (problem.isEmpty()) {
            problem = what;
        }
    }

    private @Nullable Customer refuse(String what) {
        note(what);
        return null;
    }
}
