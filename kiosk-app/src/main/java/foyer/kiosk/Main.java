package foyer.kiosk;

import foyer.kiosk.KioskSettings.Role;
import foyer.kiosk.store.KnownRoll;
import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a node: reads its settings, says where its pages are, and runs until it is told to end.
 */
public final class Main {
    /** The settings are at fault, not the program. */
    static final int BAD_SETTINGS = 2;

    /** Something the settings name did not work, such as a port that is taken. */
    static final int NOT_STARTED = 1;

    /** What a technician says who has put a whole roll into the printer. */
    private static final String ROLL_CHANGED = "roll-changed";

    /** What an administrator says who makes a television a display. */
    private static final String DISPLAY_KEYS = "display-keys";

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        int status = run(args, System.getenv());
        if (status != 0) {
            System.exit(status);
        }
    }

    @SuppressWarnings(
            "SystemOut") // What a person or the launcher reads is on the standard streams.
    private static int run(String[] args, Map<String, String> env) throws InterruptedException {
        if (Settings.helpAsked(args)) {
            System.out.println(Settings.describe(KioskSettings.ALL));
            return 0;
        }
        try {
            if (args.length > 0 && args[0].equals(ROLL_CHANGED)) {
                return rollChanged(Arrays.copyOfRange(args, 1, args.length), env);
            }
            if (args.length > 0 && args[0].equals(DISPLAY_KEYS)) {
                return displayKeys(Arrays.copyOfRange(args, 1, args.length), env);
            }
            var settings = Settings.read(KioskSettings.ALL, args, env);
            var node = start(settings);
            var ended = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        node.close();
                                        ended.countDown();
                                    },
                                    "shutdown"));
            System.out.println("READY " + node.address());
            ended.await();
            return 0;
        } catch (SettingsRefused | NodePlan.Refused e) {
            System.err.println(e.getMessage());
            return BAD_SETTINGS;
        } catch (RuntimeException e) {
            LOG.error("the node did not start", e);
            return NOT_STARTED;
        }
    }

    private static Running start(Settings settings) throws NodePlan.Refused {
        return settings.get(KioskSettings.ROLE) == Role.DISPLAYS
                ? DisplayHost.start(settings, HostPlan.of(settings))
                : Node.start(settings, NodePlan.of(settings));
    }

    @SuppressWarnings("SystemOut") // As above.
    private static int displayKeys(String[] args, Map<String, String> env)
            throws SettingsRefused, NodePlan.Refused {
        System.out.println(HostPlan.of(Settings.read(KioskSettings.ALL, args, env)).keys());
        return 0;
    }

    @SuppressWarnings("SystemOut") // As above.
    private static int rollChanged(String[] args, Map<String, String> env) throws SettingsRefused {
        var data = Settings.read(KioskSettings.ALL, args, env).get(KioskSettings.DATA);
        var file = data.resolve(NodeCore.STORE);
        if (!Files.exists(file)) {
            System.err.println("No machine has remembered anything in " + data + ".");
            return BAD_SETTINGS;
        }
        KnownRoll.changed(file);
        System.out.println("A whole roll is counted from now on.");
        return 0;
    }
}
