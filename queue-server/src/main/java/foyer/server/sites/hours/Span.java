package foyer.server.sites.hours;

import java.util.regex.Pattern;

/**
 * Hours within one day, such as 09:00-12:30; a night is the end of one day and the beginning of the
 * next.
 *
 * @param from minutes after midnight
 * @param to the first minute that is no longer part of it; 24:00 is the end of the day
 */
public record Span(int from, int to) implements Comparable<Span> {
    public static final int DAY = 24 * 60;
    public static final Span WHOLE_DAY = new Span(0, DAY);
    private static final Pattern SYNTAX =
            Pattern.compile("([0-2][0-9]):([0-5][0-9])\\s*[-–]\\s*([0-2][0-9]):([0-5][0-9])");

    public Span {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException(
                    "hours "
                            + clock(from)
                            + "-"
                            + clock(to)
                            + " do not end after they begin and by 24:00");
        }
    }

    public static Span parse(String text) {
        var parts = SYNTAX.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "is '" + text + "', accepted are hours such as \"09:00-12:30\"");
        }
        return new Span(
                minutes(parts.group(1), parts.group(2)), minutes(parts.group(3), parts.group(4)));
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(Span other) {
        return from != other.from
                ? Integer.compare(from, other.from)
                : Integer.compare(to, other.to);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    private static String clock(int minutes) {
        return two(minutes / 60) + ":" + two(minutes % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }
}
