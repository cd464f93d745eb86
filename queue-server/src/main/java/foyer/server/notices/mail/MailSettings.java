package foyer.server.notices.mail;

import foyer.webhost.settings.Setting;
import foyer.webhost.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set about e-mail. */
public final class MailSettings {
    /** How the way to the mail server is kept from listeners. */
    public enum Security {
        /** Plain at first, then TLS, which the server has to offer. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** None: for a mail server on this machine. */
        NONE
    }

    public static final Setting<Optional<String>> HOST =
            Setting.text(
                            "foyer.mail.host",
                            "none",
                            "The mail server (SMTP) that takes messages to hosts of visitors and"
                                    + " to customers; without it no e-mail is sent.")
                    .optional();
    public static final Setting<Integer> PORT =
            Setting.port(
                    "foyer.mail.port",
                    587,
                    "Its port: usually 587, or 465 with TLS from the first byte.");
    public static final Setting<Security> SECURITY =
            Setting.choice(
                    "foyer.mail.security",
                    Security.STARTTLS,
                    "How the way to the mail server is protected; none only for one on this"
                            + " machine. Its certificate must be good for its name.");
    public static final Setting<Optional<String>> USER =
            Setting.text(
                            "foyer.mail.user",
                            "none",
                            "The user name at the mail server; without it nobody signs in there.")
                    .optional();
    public static final Setting<Optional<String>> PASSWORD =
            Setting.text("foyer.mail.password", "none", "The password at the mail server.")
                    .optional()
                    .secret();
    public static final Setting<Optional<String>> FROM =
            Setting.text(
                            "foyer.mail.from",
                            "none",
                            "The address messages come from, such as reception@council.example;"
                                    + " needed with a mail server.")
                    .optional();
    public static final Setting<Duration> PATIENCE =
            Setting.duration(
                    "foyer.mail.timeout",
                    Duration.ofSeconds(10),
                    "How long each step of the mail server may take before it is tried again"
                            + " later.");
    public static final List<Setting<?>> ALL =
            List.of(HOST, PORT, SECURITY, USER, PASSWORD, FROM, PATIENCE);

    private MailSettings() {}

    /**
     * Empty: no e-mail is to be sent.
     *
     * @throws IllegalArgumentException naming the setting that does not fit
     */
    public static Optional<MailServer> read(Settings settings) {
        return settings.get(HOST)
                .map(
                        host ->
                                new MailServer(
                                        host,
                                        settings.get(PORT),
                                        settings.get(SECURITY),
                                        settings.get(USER),
                                        settings.get(PASSWORD),
                                        settings.get(FROM).orElse(""),
                                        settings.get(PATIENCE)));
    }
}
