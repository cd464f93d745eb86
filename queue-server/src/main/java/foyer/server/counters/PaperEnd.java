package foyer.server.counters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When the paper of a kiosk's printer will have ended, as staff plan.
 *
 * @param days 0: today
 */
record PaperEnd(long days, LocalTime at) {
    /** How a kiosk says it. */
    private static final String ENDS = "ENDS ";

    /** Empty where the reason is another one. */
    static Optional<PaperEnd> find(String reason, ZonedDateTime now) {
        if (!reason.startsWith(ENDS)) {
            return Optional.empty();
        }
        try {
            var said = Instant.parse(reason.substring(ENDS.length())).atZone(now.getZone());
            // What a kiosk said before its server was away may have come.
            var end = said.isBefore(now) ? now : said;
            long days = ChronoUnit.DAYS.between(now.toLocalDate(), end.toLocalDate());
            return Optional.of(new PaperEnd(days, end.toLocalTime().truncatedTo(ChronoUnit.HOURS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
