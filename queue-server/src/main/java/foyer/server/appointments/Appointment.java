package foyer.server.appointments;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.server.ticketing.Code;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time agreed with a customer.
 *
 * @param code what lets its customer in: a check-in code, printed or sent
 * @param reference what staff know the case by; others may guess it
 * @param name in full; null when none was given
 * @param language for whoever speaks to them; null when not known
 */
public record Appointment(
        AppointmentId id,
        SiteId site,
        ServiceCode service,
        Instant startsAt,
        AppointmentKey code,
        @Nullable AppointmentKey reference,
        @Nullable AppointmentKey card,
        @Nullable String name,
        @Nullable LanguageCode language,
        List<Code> adjustments,
        boolean cancelled) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public static final int MAX_NAME = 200;
    public static final int MAX_ADJUSTMENTS = 6;

    public Appointment {
        require(code, AppointmentKey.Kind.CODE);
        require(reference, AppointmentKey.Kind.REFERENCE);
        require(card, AppointmentKey.Kind.CARD);
        if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
            throw new IllegalArgumentException(
                    "a name has " + name.length() + " characters, accepted are 1 to " + MAX_NAME);
        }
        adjustments = List.copyOf(adjustments);
        if (adjustments.size() > MAX_ADJUSTMENTS) {
            throw new IllegalArgumentException(
                    "accepted are at most " + MAX_ADJUSTMENTS + " adjustments");
        }
    }

    private static void require(@Nullable AppointmentKey key, AppointmentKey.Kind kind) {
        if (key != null && key.kind() != kind) {
            throw new IllegalArgumentException("a " + key.kind() + " stands for a " + kind);
        }
    }

    /** What a kiosk recognises it by. */
    public List<AppointmentKey> keys() {
        return Stream.of(code, reference, card).filter(Objects::nonNull).toList();
    }

    /** Whether the customer may mean themselves by that: the whole name, or its last words. */
    public boolean isCalled(String asCompared) {
        if (name == null) {
            return false;
        }
        var words = SPACES.split(name.strip(), -1);
        return IntStream.range(0, words.length)
                .mapToObj(first -> Arrays.copyOfRange(words, first, words.length))
                .anyMatch(last -> AppointmentKey.name(String.join("", last)).equals(asCompared));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Appointment[" + id + " " + service + " " + startsAt + " at " + site + "]";
    }
}
