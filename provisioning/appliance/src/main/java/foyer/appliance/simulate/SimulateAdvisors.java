package foyer.appliance.simulate;

import foyer.enrolment.PrivateFile;
import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Advisors at their counters, through the server's staff door. Runs until it is ended. */
public final class SimulateAdvisors {
    private static final int BAD_SETTINGS = 2;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private SimulateAdvisors() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var known = SimulateSettings.OF_ADVISORS;
        if (Settings.helpAsked(args)) {
            System.out.println(Settings.describe(known));
            return;
        }
        try {
            run(Settings.read(known, args, System.getenv()));
        } catch (SettingsRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(BAD_SETTINGS);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException {
        var posts =
                PrivateFile.read(settings.get(SimulateSettings.STAFF))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Advisor.Post::parse)
                        .toList();
        var passage = new Passage(new Pace(settings.get(SimulateSettings.SPEED)));
        var threads = advisors(settings, posts, passage);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(passage, threads), "end"));
        for (var thread : threads) {
            thread.join();
        }
    }

    private static List<Thread> advisors(
            Settings settings, List<Advisor.Post> posts, Passage passage) {
        var http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
        var server = settings.get(SimulateSettings.SERVER);
        long seed = settings.get(SimulateSettings.SEED);
        var threads = new ArrayList<Thread>();
        for (var post : posts) {
            // Each has a chance of its own, whatever the others do meanwhile.
            var times = new ServiceTimes(seed * 1_000 + threads.size());
            var advisor = new Advisor(post, new StaffClient(http, server), times, passage);
            threads.add(Thread.ofPlatform().name(post.toString()).start(advisor));
        }
        return threads;
    }

    /** They sign out first. */
    private static void end(Passage passage, List<Thread> threads) {
        passage.end();
        try {
            for (var thread : threads) {
                boolean left = thread.join(CONNECT_WITHIN);
                if (!left) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
