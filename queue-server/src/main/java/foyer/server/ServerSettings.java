package foyer.server;

import foyer.server.appointments.intake.AppointmentSettings;
import foyer.server.away.desk.AwaySettings;
import foyer.server.counters.door.DoorSettings;
import foyer.server.notices.mail.MailSettings;
import foyer.server.notices.sms.SmsSettings;
import foyer.server.notices.web.WebhookSettings;
import foyer.server.visitors.desk.VisitorSettings;
import foyer.webhost.WebSettings;
import foyer.webhost.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set about a queue server. */
public final class ServerSettings {
    public static final Setting<String> ID =
            Setting.text(
                    "foyer.server.id",
                    "main",
                    "The name of this server among the council's servers.");
    public static final Setting<Path> DATA =
            Setting.path(
                    "foyer.server.data",
                    Path.of("data"),
                    "The folder of the journal and of the list of nodes; made when it is not there."
                            + " Back it up.");
    public static final Setting<Path> SITE =
            Setting.path(
                    "foyer.server.site",
                    Path.of("site.yaml"),
                    "The file that describes the site, or a folder of such files (.yaml) for"
                            + " several sites.");
    public static final Setting<Path> PEOPLE =
            Setting.path(
                    "foyer.server.people",
                    Path.of("people.yaml"),
                    "The file of the staff who may sign in; passwords in it are replaced by hashes"
                            + " at the start.");
    public static final Setting<Optional<URI>> PHONE_ADDRESS =
            Setting.uri(
                            "foyer.server.phone-address",
                            URI.create("http://127.0.0.1:8080/t/"),
                            "Where customers' phones reach the pages behind the codes on tickets,"
                                    + " ending in a slash; without it the address of this machine is"
                                    + " used, which no phone can open.")
                    .optional();
    public static final Setting<Optional<URI>> BROKER =
            Setting.uri(
                            "foyer.broker.address",
                            URI.create("tcp://127.0.0.1:1883"),
                            "An MQTT 5 broker elsewhere, such as tcp://broker:1883; without it the"
                                    + " server runs its own.")
                    .optional();
    public static final Setting<String> BROKER_USER =
            Setting.text(
                    "foyer.broker.user", "server", "The server's user name at a broker elsewhere.");
    public static final Setting<Optional<String>> BROKER_PASSWORD =
            Setting.text(
                            "foyer.broker.password",
                            "none",
                            "The server's password at a broker elsewhere.")
                    .optional()
                    .secret();
    public static final Setting<String> BROKER_BIND =
            Setting.text(
                    "foyer.broker.bind",
                    "127.0.0.1",
                    "The network address the server's own broker listens on; 0.0.0.0 lets kiosks on"
                            + " other machines in.");
    public static final Setting<Integer> BROKER_PORT =
            Setting.port(
                    "foyer.broker.port",
                    1883,
                    "The port of the server's own broker; 0 takes any free port.");
    public static final List<Setting<?>> ALL =
            Stream.of(
                            WebSettings.ALL,
                            DoorSettings.ALL,
                            AppointmentSettings.ALL,
                            VisitorSettings.ALL,
                            MailSettings.ALL,
                            WebhookSettings.ALL,
                            SmsSettings.ALL,
                            AwaySettings.ALL,
                            List.<Setting<?>>of(
                                    ID,
                                    DATA,
                                    SITE,
                                    PEOPLE,
                                    PHONE_ADDRESS,
                                    BROKER,
                                    BROKER_USER,
                                    BROKER_PASSWORD,
                                    BROKER_BIND,
                                    BROKER_PORT))
                    .flatMap(List::stream)
                    .toList();

    private ServerSettings() {}
}
