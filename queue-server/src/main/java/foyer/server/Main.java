package foyer.server;

import foyer.mqtt.JulBridge;
import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts a queue server. Says {@code READY pages broker} on its standard output once both serve.
 */
public final class Main {
    /** Something set or written by a person is wrong; what, stands on the standard error. */
    static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        var words = List.of(args);
        if (args.length > 0 && args[0].equals("site")) {
            end(SiteCommands.run(words.subList(1, args.length)));
            return;
        }
        if (args.length > 0 && args[0].equals("node")) {
            end(NodeCommands.run(words.subList(1, args.length), new SecureRandom()));
            return;
        }
        if (Settings.helpAsked(args)) {
            System.out.println(Settings.describe(ServerSettings.ALL));
            return;
        }
        try {
            var settings = Settings.read(ServerSettings.ALL, args, System.getenv());
            JulBridge.install();
            var server = QueueServer.start(settings);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
            System.out.println("READY " + server.pages() + " " + server.broker());
            stopped.await();
        } catch (SettingsRefused | StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }

    /** What was asked for needed no server. */
    private static void end(SiteCommands.Outcome outcome) {
        (outcome.code() == 0 ? System.out : System.err).println(outcome.text());
        if (outcome.code() != 0) {
            System.exit(outcome.code());
        }
    }

    private static void stop(QueueServer server, CountDownLatch stopped) {
        server.close();
        stopped.countDown();
    }
}
