package foyer.appliance.bench.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A headless Chromium of its own. Confined to one thread. */
public final class Browser implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** Every page is looked at: none may be slowed down for being behind another. */
    private static final List<String> OPTIONS =
            List.of(
                    "--headless",
                    "--remote-debugging-port=0",
                    "--no-sandbox",
                    "--no-first-run",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-background-timer-throttling",
                    "--disable-backgrounding-occluded-windows",
                    "--disable-renderer-backgrounding",
                    // Forty pages need not be forty processes.
                    "--renderer-process-limit=4");

    /** A sound would hold the next call back until it has ended. */
    private static final String SILENT = "--autoplay-policy=user-gesture-required";

    private static final String SPEAKING = "--autoplay-policy=no-user-gesture-required";

    private final Process process;
    private final DevTools tools;

    /** Who stops the bench must not be left with a browser nobody sees. */
    private final Thread stopping;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
        this.stopping = new Thread(process::destroy, "browser-stopping");
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    /**
     * @param folder for its profile and its log
     */
    public static Browser start(Path chromium, Path folder) throws IOException {
        return start(chromium, folder, SILENT);
    }

    /** One whose pages may sound without a touch, as an office sets its displays up. */
    public static Browser startSpeaking(Path chromium, Path folder) throws IOException {
        return start(chromium, folder, SPEAKING);
    }

    private static Browser start(Path chromium, Path folder, String sound) throws IOException {
        var command = new ArrayList<String>();
        command.add(chromium.toString());
        command.addAll(OPTIONS);
        command.add(sound);
        command.add("--user-data-dir=" + folder);
        command.add("about:blank");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("chromium.log").toFile())
                        .start();
        try {
            return new Browser(process, new DevTools(awaitAddress(process, folder)));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** It writes its port and path to a file of its profile. */
    private static URI awaitAddress(Process process, Path folder) throws IOException {
        var file = folder.resolve("DevToolsActivePort");
        long begin = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begin < START_WITHIN.toNanos()) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() >= 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new IOException("Chromium did not start, see " + folder.resolve("chromium.log"));
    }

    /** The process that has started all its others. */
    public long pid() {
        return process.pid();
    }

    /** A page with cookies of its own, as on a machine of its own. */
    public Tab open(URI address, int width, int height) throws IOException {
        var context =
                tools.call("", "Target.createBrowserContext", DevTools.nothing())
                        .path("browserContextId")
                        .asString();
        var target =
                tools.call(
                                "",
                                "Target.createTarget",
                                DevTools.nothing()
                                        .put("url", "about:blank")
                                        .put("browserContextId", context))
                        .path("targetId")
                        .asString();
        var session =
                tools.call(
                                "",
                                "Target.attachToTarget",
                                DevTools.nothing().put("targetId", target).put("flatten", true))
                        .path("sessionId")
                        .asString();
        return Tab.open(tools, session, address, width, height);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopping);
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
