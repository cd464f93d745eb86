package foyer.appliance.simulate;

import foyer.webhost.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What can be set about a simulation. */
final class SimulateSettings {
    static final Setting<Integer> SPEED =
            Setting.integer(
                    "foyer.simulate.speed",
                    20,
                    1,
                    (int) Pace.FASTEST,
                    "times",
                    "How many times faster than real the day is played.");
    static final Setting<Integer> SEED =
            Setting.integer(
                    "foyer.simulate.seed",
                    7,
                    "What chance is made of: the same number, the same day.");
    static final Setting<URI> BROKER =
            Setting.uri(
                    "foyer.simulate.broker",
                    URI.create("tcp://127.0.0.1:1883"),
                    "The MQTT broker of the server.");
    static final Setting<Path> CREDENTIALS =
            Setting.path(
                    "foyer.simulate.credentials",
                    Path.of("kiosk-3.credentials"),
                    "The credential file of the kiosk the visitors use: a node of the site that nobody else uses.");
    static final Setting<URI> SERVER =
            Setting.uri(
                    "foyer.simulate.server",
                    URI.create("http://127.0.0.1:8080/"),
                    "The pages of the server, which was started with its staff door open.");
    static final Setting<Path> STAFF =
            Setting.path(
                    "foyer.simulate.staff-file",
                    Path.of("staff.txt"),
                    "A file for its owner only, one advisor a line: counter, user and password, separated by blanks.");

    static final List<Setting<?>> OF_VISITORS = List.of(SPEED, BROKER, CREDENTIALS);
    static final List<Setting<?>> OF_ADVISORS = List.of(SPEED, SEED, SERVER, STAFF);

    private SimulateSettings() {}
}
