package foyer.server.appointments;

import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.BusinessDays;
import foyer.contract.words.CheckInTimes;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appointments for tests. */
public final class Booked {
    public static final SiteId HERE = new SiteId("civic-centre");
    public static final SiteId THERE = new SiteId("town-hall");
    public static final ServiceCode TAX = new ServiceCode("council-tax");
    public static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    public static final CheckInTimes TIMES =
            new CheckInTimes(
                    new BusinessDays(ZoneId.of("Europe/London"), LocalTime.of(3, 0)),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(10));

    private Booked() {}

    public static Appointment at(String id, Instant startsAt) {
        return at(id, HERE, startsAt, "Anna Maria Nowak", false);
    }

    public static Appointment at(
            String id, SiteId site, Instant startsAt, @Nullable String name, boolean cancelled) {
        return new Appointment(
                new AppointmentId(id),
                site,
                TAX,
                startsAt,
                code(id),
                AppointmentKey.reference("10447"),
                AppointmentKey.card("29000017"),
                name,
                new LanguageCode("pl"),
                List.of(),
                cancelled);
    }

    /** A code of its own for each. */
    public static AppointmentKey code(String id) {
        return AppointmentKey.code("CODE" + id + "777777");
    }
}
