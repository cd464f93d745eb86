package foyer.server.appointments.intake;

import foyer.webhost.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set about appointments. */
public final class AppointmentSettings {
    public static final Setting<Optional<Path>> FILE =
            Setting.path(
                            "foyer.appointments.file",
                            Path.of("appointments.csv"),
                            "A file of agreed times, .yaml or .csv; read at the start and whenever"
                                    + " it changes.")
                    .optional();
    public static final Setting<Duration> KEPT =
            Setting.duration(
                    "foyer.appointments.kept",
                    Duration.ofDays(2),
                    "How long after its time an appointment, with the name of its customer, is"
                            + " kept.");
    public static final Setting<Optional<String>> API_KEY =
            Setting.text(
                            "foyer.appointments.api-key",
                            "none",
                            "The key, of 20 characters or more, with which another program may"
                                    + " bring appointments to /api/v1/appointments; without it"
                                    + " there is no such address.")
                    .optional()
                    .secret();
    public static final List<Setting<?>> ALL = List.of(FILE, KEPT, API_KEY);

    /** A shorter one can be guessed. */
    public static final int LEAST_KEY = 20;

    private AppointmentSettings() {}
}
