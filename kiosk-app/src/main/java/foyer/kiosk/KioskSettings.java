package foyer.kiosk;

import foyer.webhost.WebSettings;
import foyer.webhost.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All that can be set about a node. */
final class KioskSettings {
    /** What a node is for. */
    enum Role {
        KIOSK,
        DISPLAY,
        BOTH,
        /** Host of displays in browsers of the network. */
        DISPLAYS
    }

    /** What shows its pages. */
    enum Screen {
        OWN,
        ANY
    }

    static final Setting<String> SITE =
            Setting.text(
                            "foyer.node.site",
                            "civic-centre",
                            "The site this machine stands in; lower-case letters, digits and hyphens.")
                    .required();
    static final Setting<Role> ROLE =
            Setting.choice(
                    "foyer.node.role",
                    Role.KIOSK,
                    "What this machine is: a kiosk at /, a call display at /display, both, or displays: host of several, each for one browser of the network at /display/ID.");
    static final Setting<URI> BROKER =
            Setting.uri(
                            "foyer.node.broker",
                            URI.create("tcp://127.0.0.1:1883"),
                            "The MQTT broker of the queue server, tcp://host:port.")
                    .required();
    static final Setting<Path> CREDENTIALS =
            Setting.path(
                            "foyer.node.credentials",
                            Path.of("node.credentials"),
                            "The file with this machine's name and secret, made when the machine was added at the queue server; nobody else may read it. For a host of displays the folder with theirs, each ending in .credentials.")
                    .required();
    static final Setting<Path> DATA =
            Setting.path(
                            "foyer.node.data",
                            Path.of("data"),
                            "The folder this machine remembers in: tickets not yet told to the server, leased numbers.")
                    .required();
    static final Setting<String> PRINTER =
            Setting.text(
                    "foyer.kiosk.printer", "none", "The ticket printer, tcp://host:9100, or none.");
    static final Setting<Integer> ROLL =
            Setting.integer(
                    "foyer.kiosk.roll",
                    80,
                    5,
                    500,
                    "metres",
                    "How long a new roll of paper is; the box says it. Staff are told the day before it ends.");
    static final Setting<String> FILMS =
            Setting.text(
                    "foyer.display.films",
                    "none",
                    "The folder with films and pictures this display shows while nobody is called, or none.");
    static final Setting<String> SIGNED =
            Setting.text(
                    "foyer.kiosk.signed",
                    "none",
                    "The folder with the clips in a sign language that the site file names, or none.");
    static final Setting<Screen> SCREEN =
            Setting.choice(
                    "foyer.node.screen",
                    Screen.ANY,
                    "Where the pages are seen: own, a screen of this machine, so that staff are told when no page ever came up on it; or any browser that opens them.");
    static final Setting<Duration> IDLE =
            Setting.duration(
                    "foyer.kiosk.idle",
                    Duration.ofSeconds(40),
                    "How long nobody touches the screen before it asks whether somebody is still there.");

    static final List<Setting<?>> ALL =
            Stream.concat(
                            Stream.<Setting<?>>of(
                                    SITE,
                                    ROLE,
                                    BROKER,
                                    CREDENTIALS,
                                    DATA,
                                    PRINTER,
                                    ROLL,
                                    FILMS,
                                    SIGNED,
                                    IDLE,
                                    SCREEN),
                            WebSettings.ALL.stream())
                    .toList();

    private KioskSettings() {}
}
