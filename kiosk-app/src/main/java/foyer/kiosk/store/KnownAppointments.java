package foyer.kiosk.store;

import foyer.contract.Answer;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The appointments of today and tomorrow as the server told them: times and services, and hashes of
 * what they are known by; nothing of whose they are. Thread-safe.
 */
public final class KnownAppointments {
    /** Of a day; a kiosk of a larger office asks the server for the others. */
    public static final int MOST_OF_A_DAY = 2_000;

    /** A name is kept by nobody but the server. */
    public static final Answer.Appointment NOTHING =
            new Answer.Appointment(AppointmentFit.UNKNOWN, null, null, null, null);

    private final Database database;
    private final ConcurrentHashMap<LocalDate, Integer> following = new ConcurrentHashMap<>();

    KnownAppointments(Database database) {
        this.database = database;
    }

    /** One page of a day; with the last, what is no longer on the list is forgotten. */
    public void keep(Answer.Appointments page) {
        boolean more =
                page.following() != null
                        && page.following() < MOST_OF_A_DAY
                        && !page.known().isEmpty();
        database.inTransaction(
                "keep appointments",
                c -> {
                    boolean first = following.get(page.day()) == null;
                    AppointmentTable.write(c, page, first);
                    if (!more) {
                        AppointmentTable.endListing(c, page.day());
                    }
                    return true;
                });
        if (more) {
            following.put(page.day(), page.following());
        } else {
            following.remove(page.day());
        }
    }

    /** Where the list of that day goes on; empty when it is whole, or was not begun. */
    public OptionalInt findFollowing(LocalDate day) {
        var next = following.get(day);
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /** Days that cannot come back. */
    public void forgetBefore(LocalDate day) {
        database.inTransaction(
                "forget appointments",
                c -> {
                    AppointmentTable.forgetBefore(c, day);
                    return true;
                });
    }

    /** What this kiosk can tell by itself. */
    public Answer.Appointment find(AppointmentKey key, Instant now, BusinessDays days) {
        if (key.kind() == AppointmentKey.Kind.NAME) {
            return NOTHING;
        }
        return findRow(key, now, days).map(row -> row.told(key, now, days)).orElse(NOTHING);
    }

    private Optional<AppointmentRow> findRow(AppointmentKey key, Instant now, BusinessDays days) {
        return database.inTransaction(
                "find an appointment",
                c ->
                        AppointmentTable.list(c).stream()
                                .filter(row -> row.isKnownBy(key))
                                .min(AppointmentRow.meantFirst(now, days)));
    }
}
