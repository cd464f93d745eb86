package foyer.server.visitors.desk;

import foyer.webhost.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set about business visitors. */
public final class VisitorSettings {
    /** What the kiosk's texts say. */
    private static final Duration PROMISED = Duration.ofDays(30);

    public static final Setting<Optional<Path>> HOSTS =
            Setting.path(
                            "foyer.visitors.hosts",
                            Path.of("hosts.yaml"),
                            "The file of the people visitors come to see (.yaml or .csv); without"
                                    + " it visitors are signed in, and nobody is told.")
                    .optional();
    public static final Setting<Duration> KEEP =
            Setting.duration(
                    "foyer.visitors.keep",
                    PROMISED,
                    "How long after a visitor left what they said of themselves is kept, at most"
                            + " the 30 days the kiosk tells them; then it is deleted.");
    public static final Setting<Duration> GIVE_UP =
            Setting.duration(
                    "foyer.visitors.tell-within",
                    Duration.ofHours(1),
                    "How long it is tried to send a host word of a visitor; then staff are told"
                            + " that it failed.");
    public static final List<Setting<?>> ALL = List.of(HOSTS, KEEP, GIVE_UP);

    private VisitorSettings() {}

    /**
     * @throws IllegalArgumentException when it is longer than visitors are told
     */
    public static Duration promised(Duration keep) {
        if (keep.compareTo(PROMISED) > 0) {
            throw new IllegalArgumentException(
                    KEEP.key() + " is longer than the 30 d the kiosk tells visitors");
        }
        return keep;
    }
}
