package foyer.kiosk;

import foyer.contract.Limits;
import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.devices.escpos.PrinterSettings;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.KioskSettings.Role;
import foyer.kiosk.glass.Glass;
import foyer.kiosk.link.NodeIdentity;
import foyer.kiosk.session.Pace;
import foyer.mqtt.LinkSettings;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a node is to be, valid as a whole: the settings taken together with the files they name.
 *
 * @param printer empty for a node without one
 * @param rollMetres of paper on a whole roll
 * @param films the folder of films; empty for a node without
 * @param signed the folder of clips in a sign language; empty for a node without
 */
record NodePlan(
        NodeIdentity identity,
        Role role,
        LinkSettings link,
        Path data,
        Optional<PrinterSettings> printer,
        int rollMetres,
        Optional<Path> films,
        Optional<Path> signed,
        Pace pace,
        Glass.Expected screen) {
    private static final Duration LEAVE = Duration.ofSeconds(20);
    private static final int RAW_PRINTING_PORT = 9100;

    /** Every fault of the settings, together; the program must not start. */
    static final class Refused extends Exception {
        private final List<String> faults;

        Refused(List<String> faults) {
            super(
                    faults.size()
                            + (faults.size() == 1 ? " setting is" : " settings are")
                            + " refused:\n  "
                            + String.join("\n  ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }

    /** Reads one setting; an exception is its fault. */
    interface Reading<T> {
        T read() throws Exception;
    }

    static NodePlan of(Settings settings) throws Refused {
        var faults = new ArrayList<String>();
        var site =
                tried(
                        faults,
                        KioskSettings.SITE.key(),
                        () -> new SiteId(settings.get(KioskSettings.SITE)));
        var link = tried(faults, KioskSettings.CREDENTIALS.key(), () -> link(settings));
        var data = tried(faults, KioskSettings.DATA.key(), () -> data(settings));
        var printer = tried(faults, KioskSettings.PRINTER.key(), () -> printer(settings));
        var films = tried(faults, KioskSettings.FILMS.key(), () -> films(settings));
        var signed =
                tried(
                        faults,
                        KioskSettings.SIGNED.key(),
                        () -> folder(settings.get(KioskSettings.SIGNED)));
        if (site == null
                || link == null
                || data == null
                || printer == null
                || films == null
                || signed == null) {
            throw new Refused(faults);
        }
        var role = settings.get(KioskSettings.ROLE);
        var identity =
                new NodeIdentity(
                        site,
                        new NodeId(link.clientId()),
                        role == Role.DISPLAY ? NodeRole.DISPLAY : NodeRole.KIOSK,
                        software());
        var pace = new Pace(settings.get(KioskSettings.IDLE), LEAVE, Limits.ANSWER_PATIENCE);
        var screen =
                settings.get(KioskSettings.SCREEN) == KioskSettings.Screen.OWN
                        ? Glass.Expected.ALWAYS
                        : Glass.Expected.ONCE_OPENED;
        return new NodePlan(
                identity,
                role,
                link,
                data,
                printer,
                settings.get(KioskSettings.ROLL),
                films,
                signed,
                pace,
                screen);
    }

    static <T> @Nullable T tried(List<String> faults, String key, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Exception e) {
            faults.add(key + ": " + problem(e));
            return null;
        }
    }

    private static String problem(Exception e) {
        return e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
    }

    /** The machine is who its credentials say. */
    private static LinkSettings link(Settings settings) throws Exception {
        return link(settings, CredentialFile.read(settings.get(KioskSettings.CREDENTIALS)));
    }

    static LinkSettings link(Settings settings, NodeCredentials credentials) {
        if (!credentials.site().equals(settings.get(KioskSettings.SITE))) {
            throw new IllegalArgumentException(
                    "the file is of a machine at " + credentials.site() + ", not of this site");
        }
        return LinkSettings.defaults(
                settings.get(KioskSettings.BROKER),
                credentials.node(),
                credentials.node(),
                credentials.secret());
    }

    static Path data(Settings settings) throws IOException {
        return Files.createDirectories(settings.get(KioskSettings.DATA));
    }

    private static Optional<PrinterSettings> printer(Settings settings) throws URISyntaxException {
        var text = settings.get(KioskSettings.PRINTER);
        if (text.equals("none")) {
            return Optional.empty();
        }
        var address = new URI(text);
        if (!"tcp".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is refused, accepted are tcp://host:9100 and none");
        }
        int port = address.getPort() < 0 ? RAW_PRINTING_PORT : address.getPort();
        return Optional.of(PrinterSettings.of(address.getHost(), port));
    }

    static Optional<Path> films(Settings settings) {
        return folder(settings.get(KioskSettings.FILMS));
    }

    /** A folder that is not there is a slip of the pen, and is found at the start. */
    private static Optional<Path> folder(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        var folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is refused, accepted are a folder that is there and none");
        }
        return Optional.of(folder);
    }

    static String software() {
        var version = NodePlan.class.getPackage().getImplementationVersion();
        return "foyer-kiosk " + (version == null ? "development" : version);
    }
}
