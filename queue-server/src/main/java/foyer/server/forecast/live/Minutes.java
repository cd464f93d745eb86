package foyer.server.forecast.live;

import java.time.Duration;

/**
 * A range in minutes as it is said aloud: whole ones below ten, then in fives, from an hour on in
 * quarters. Never narrower than what it is made of, so that it holds at least as often.
 *
 * @param low zero: it may be at once
 * @param high at least one
 */
public record Minutes(int low, int middle, int high) {
    private static final int FEW = 10;
    private static final int HOUR = 60;

    public Minutes {
        if (low < 0 || high < 1 || middle < low || high < middle) {
            throw new IllegalArgumentException(low + ", " + middle + ", " + high + " minutes");
        }
    }

    public static Minutes of(Duration low, Duration middle, Duration high) {
        int from = (int) low.toMinutes();
        from -= from % step(from);
        int to = Math.max(1, (int) high.plusSeconds(59).toMinutes());
        to = (to + step(to) - 1) / step(to) * step(to);
        int between = (int) middle.plusSeconds(30).toMinutes();
        between = (between + step(between) / 2) / step(between) * step(between);
        return new Minutes(from, Math.clamp(between, from, to), to);
    }

    private static int step(int minutes) {
        if (minutes < FEW) {
            return 1;
        }
        return minutes < HOUR ? 5 : 15;
    }
}
