package foyer.webhost;

import foyer.webhost.settings.Setting;
import java.time.Duration;
import java.util.List;

/** What can be set about the host itself; an application adds these to its own. */
public final class WebSettings {
    public static final Setting<Integer> PORT =
            Setting.port(
                    "foyer.web.port",
                    8080,
                    "Where browsers reach this program; 0 takes any free port.");
    public static final Setting<String> BIND =
            Setting.text(
                    "foyer.web.bind",
                    "0.0.0.0",
                    "The network address to listen on; 127.0.0.1 keeps the pages on this machine.");
    public static final Setting<Duration> SESSION_TIMEOUT =
            Setting.duration(
                    "foyer.web.session-timeout",
                    Duration.ofMinutes(5),
                    "How long a page that has gone silent is remembered before its memory is freed.");
    public static final List<Setting<?>> ALL = List.of(PORT, BIND, SESSION_TIMEOUT);

    private WebSettings() {}
}
