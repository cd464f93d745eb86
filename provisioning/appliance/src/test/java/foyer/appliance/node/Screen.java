package foyer.appliance.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A node's screen as its service starts it: cage, the script, a real browser with the policies. The
 * policies are laid before this browser alone, in a mount namespace of its own.
 */
final class Screen implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final Path folder;
    private final Process glass;
    private final Process cage;
    private final String display;

    private Screen(Path folder, Process glass, String display, Process cage) {
        this.folder = folder;
        this.glass = glass;
        this.display = display;
        this.cage = cage;
    }

    /**
     * @param policies whether the browser has them
     */
    static Screen start(Path folder, Pages pages, String path, boolean policies) throws Exception {
        // The screen's user is nobody here, and comes in from outside.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var glass =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1024x768x24",
                                "-nolisten",
                                "tcp",
                                "-fbdir",
                                folder.toString())
                        .redirectError(folder.resolve("xvfb.log").toFile())
                        .start();
        var display = ":" + glass.inputReader().readLine().strip();
        layKeys(folder, display);
        layPolicies(folder, pages, policies);
        var start =
                new ProcessBuilder(
                        "unshare", "--mount", "sh", "-c", AS_NOBODY, "sh", folder.toString());
        start.environment()
                .putAll(
                        Map.of(
                                "DISPLAY",
                                display,
                                "WLR_BACKENDS",
                                "x11",
                                "WLR_RENDERER",
                                "pixman",
                                "XKB_DEFAULT_RULES",
                                "foyer",
                                "XKB_DEFAULT_LAYOUT",
                                "foyer",
                                "SCREEN_LOOK_SECONDS",
                                "1",
                                "SCREEN_PAGE",
                                pages.address() + path));
        var cage =
                start.redirectErrorStream(true)
                        .redirectOutput(folder.resolve("cage.log").toFile())
                        .start();
        return new Screen(folder, glass, display, cage);
    }

    private static final String AS_NOBODY =
            """
            set -e
            mount --bind "$1/chromium" /etc/chromium
            install -d -m 700 -o nobody "$1/run" "$1/home"
            export HOME="$1/home" TMPDIR="$1/home" XDG_RUNTIME_DIR="$1/run" XDG_CONFIG_HOME="$1/config"
            exec setpriv --reuid=nobody --regid=nogroup --clear-groups --inh-caps=-all cage -- "$1/foyer-screen"
            """;

    private static void layPolicies(Path folder, Pages pages, boolean policies) throws IOException {
        var managed = Files.createDirectories(folder.resolve("chromium/policies/managed"));
        Files.copy(Program.files().resolve("foyer-screen"), folder.resolve("foyer-screen"));
        if (policies) {
            var text = Files.readString(Program.files().resolve("foyer-policies.json"));
            Files.writeString(
                    managed.resolve("foyer.json"), text.replace("@ADDRESS@", pages.address()));
        }
    }

    /** On a real node cage alone reads them; here the keys come through the screen of memory. */
    private static void layKeys(Path folder, String display) throws Exception {
        var keys = Program.files().resolve("xkb");
        for (var part : List.of("rules", "symbols")) {
            var into = Files.createDirectories(folder.resolve("config/xkb").resolve(part));
            Files.copy(keys.resolve(part).resolve("foyer"), into.resolve("foyer"));
        }
        var map = folder.resolve("keys.xkb");
        Files.writeString(
                map,
                "xkb_keymap { xkb_keycodes { include \"evdev\" }; xkb_types { include \"complete\" };"
                        + " xkb_compat { include \"basic\" }; xkb_symbols { include \"foyer\" }; };");
        run(List.of("xkbcomp", "-w0", "-I" + keys, map.toString(), display), display);
    }

    Glass glass() {
        return new Glass(folder.resolve("Xvfb_screen0"));
    }

    Path home() {
        return folder.resolve("home");
    }

    boolean isRunning() {
        return cage.isAlive();
    }

    /**
     * Keys by the codes of their places, as a keyboard sends them: {@code 37+33} are the places of
     * Control and P.
     */
    void press(List<String> keys) throws Exception {
        var command =
                new ArrayList<>(
                        List.of("xdotool", "mousemove", "500", "400", "key", "--delay", "60"));
        command.addAll(keys);
        run(command, display);
    }

    void click(int button) throws Exception {
        run(
                List.of("xdotool", "mousemove", "500", "400", "click", Integer.toString(button)),
                display);
    }

    /** As when the kernel runs out of memory. */
    void killBrowser() {
        cage.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/chromium"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return cage.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(List<String> command, String display) throws Exception {
        var start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().put("DISPLAY", display);
        var process = start.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + said);
        }
    }

    /** JUnit deletes the folder, which it cannot while somebody still writes there. */
    @Override
    public void close() {
        var all = new ArrayList<>(cage.descendants().toList());
        all.add(cage.toHandle());
        all.add(glass.toHandle());
        cage.destroy();
        glass.destroy();
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(ENDS_WITHIN)
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
