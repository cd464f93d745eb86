package foyer.server.away.desk;

import foyer.webhost.settings.Setting;
import java.time.Duration;
import java.util.List;

/** What can be set about messages to customers away from the hall. */
public final class AwaySettings {
    public static final Setting<Boolean> MAIL =
            Setting.flag(
                    "foyer.away.mail",
                    false,
                    "Whether customers' phones offer to write to them by e-mail when it is nearly"
                            + " their turn; needs foyer.mail.host. Text messages are offered when"
                            + " foyer.sms.address is set.");
    public static final Setting<Duration> TELL_WITHIN =
            Setting.duration(
                    "foyer.away.tell-within",
                    Duration.ofMinutes(5),
                    "How old a message to a customer may be; an older one is not sent any more.");
    public static final List<Setting<?>> ALL = List.of(MAIL, TELL_WITHIN);

    private AwaySettings() {}
}
