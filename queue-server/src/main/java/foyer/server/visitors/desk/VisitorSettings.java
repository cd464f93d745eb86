package foyer.server.visitors.desk;

import foyer.webhost.settings.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set about business visitors. */
public final class VisitorSettings {
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
                    Duration.ofDays(30),
                    "How long after a visitor left what they said of themselves is kept; then it is"
                            + " deleted.");
    public static final Setting<Duration> GIVE_UP =
            Setting.duration(
                    "foyer.visitors.tell-within",
                    Duration.ofHours(1),
                    "How long it is tried to send a host word of a visitor; then staff are told"
                            + " that it failed.");
    public static final List<Setting<?>> ALL = List.of(HOSTS, KEEP, GIVE_UP);

    private VisitorSettings() {}
}
