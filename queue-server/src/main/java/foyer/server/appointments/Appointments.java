package foyer.server.appointments;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.SiteId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of agreed times. Thread-safe. */
public interface Appointments {
    /** More than any key can mean; the nearest in time are the ones listed. */
    int MAX_FOUND = 50;

    /** A server without any. */
    Appointments NONE =
            new Appointments() {
                @Override
                public Optional<Appointment> find(AppointmentId id) {
                    return Optional.empty();
                }

                @Override
                public List<Appointment> listBy(AppointmentKey key, Instant near) {
                    return List.of();
                }

                @Override
                public List<Appointment> listBetween(
                        SiteId site, Instant from, Instant until, int skipped, int most) {
                    return List.of();
                }
            };

    Optional<Appointment> find(AppointmentId id) throws IOException;

    /**
     * All that have this code, reference or card, of any site and day.
     *
     * @param near those nearest to this come first
     */
    List<Appointment> listBy(AppointmentKey key, Instant near) throws IOException;

    /**
     * Those that were not cancelled, in the order of their times, which never changes by itself.
     */
    List<Appointment> listBetween(SiteId site, Instant from, Instant until, int skipped, int most)
            throws IOException;
}
