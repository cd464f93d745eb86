package foyer.server.ticketing;

import foyer.contract.words.CounterId;
import foyer.contract.words.TicketNumber;
import foyer.server.ticketing.CallReason.Basis;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer was called, ready to be put into words: the phrases to say and what stands in
 * them. Made from what was stored with the call and nothing else, so that it says the same years
 * later.
 *
 * @param phrase what decided, such as {@code why.earliest}
 * @param basis what the promise was made from, such as {@code why.basis.standard}, to stand in the
 *     phrase as {@code basis}
 * @param values what stands in both, by name
 */
public record Why(String phrase, String basis, Map<String, Object> values) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    public Why {
        values = Map.copyOf(values);
    }

    /**
     * @param number the ticket's now, for calls stored before it stood in the reason
     * @param zone the site's
     */
    public static Why of(CallReason reason, CounterId counter, TicketNumber number, ZoneId zone) {
        var values = new HashMap<String, Object>();
        values.put("number", Objects.requireNonNullElse(reason.number(), number).value());
        values.put("counter", counter.value());
        values.put("promised", time(reason.promisedAt(), zone));
        values.put("arrived", time(reason.arrivedAt(), zone));
        values.put("standard", reason.standard().toMinutes());
        var other = reason.runnerUp();
        if (other != null) {
            values.put("other", other.number().value());
            putPromises(values, reason.promisedAt(), other.promisedAt(), zone);
        }
        putDetail(values, reason.detail(), zone);
        return new Why(phrase(reason), basis(reason.basis()), values);
    }

    /** To the second where minutes would not tell one from the other. */
    private static void putPromises(
            Map<String, Object> values, Instant promised, Instant against, ZoneId zone) {
        boolean alike = time(promised, zone).equals(time(against, zone));
        var clock = alike && !promised.equals(against) ? TO_THE_SECOND : TIME;
        values.put("promised", clock.format(promised.atZone(zone)));
        values.put("against", clock.format(against.atZone(zone)));
    }

    private static void putDetail(
            Map<String, Object> values, CallReason.@Nullable Detail detail, ZoneId zone) {
        if (detail == null) {
            return;
        }
        if (detail.appointment() != null) {
            values.put("appointment", time(detail.appointment(), zone));
        }
        if (detail.priority() != null) {
            values.put("priority", detail.priority().value());
        }
    }

    private static String phrase(CallReason reason) {
        boolean alone = reason.runnerUp() == null;
        return switch (reason.rule()) {
            case EARLIEST_PROMISE -> alone ? "why.alone" : tieOr(reason, "why.earliest");
            case CHOSEN -> alone ? "why.chosen.alone" : "why.chosen";
        };
    }

    /** Two who were promised the same moment go by their arrival. */
    private static String tieOr(CallReason reason, String phrase) {
        var other = reason.runnerUp();
        return other != null && other.promisedAt().equals(reason.promisedAt())
                ? "why.earlier-arrival"
                : phrase;
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case STANDARD -> "why.basis.standard";
            case APPOINTMENT -> "why.basis.appointment";
            case PRIORITY -> "why.basis.priority";
            case ADJUSTMENT -> "why.basis.adjustment";
            case REQUEUED -> "why.basis.requeued";
            case HELD -> "why.basis.held";
        };
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
