package foyer.server.forecast.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export. Moments are seconds since the midnight before the arrival; NaN: not said.
 *
 * @param line of the file, counted from 1
 * @param counter null: not said
 */
record Customer(
        int line,
        LocalDate day,
        String service,
        String priority,
        double arrivedAt,
        double calledAt,
        double startedAt,
        double finishedAt,
        double leftAt,
        @Nullable String counter) {

    /** When the wait was over. */
    double turnAt() {
        return Double.isNaN(calledAt) ? startedAt : calledAt;
    }

    boolean wasCalled() {
        return !Double.isNaN(turnAt());
    }

    boolean gaveUp() {
        return !wasCalled() && !Double.isNaN(leftAt);
    }

    double waited() {
        return turnAt() - arrivedAt;
    }
}
