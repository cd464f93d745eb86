package foyer.kiosk;

import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
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
            var settings = Settings.read(KioskSettings.ALL, args, env);
            var node = Node.start(settings, NodePlan.of(settings));
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
}
