package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.store.NodeStore;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@Timeout(120)
class MainTest {
    @Test
    void badSettingsStopItWithEveryFaultAndAStatusOfTheirOwn(@TempDir Path folder)
            throws Exception {
        var process =
                start(
                        List.of(
                                "--foyer.node.site=Civic Centre",
                                "--foyer.node.broker=tcp://127.0.0.1:1",
                                "--foyer.node.credentials=" + folder.resolve("none"),
                                "--foyer.node.data=" + folder));
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Main.BAD_SETTINGS);
        assertThat(errors).contains("foyer.node.site", "foyer.node.credentials");
    }

    @Test
    void aTechnicianSaysThatTheRollIsNew(@TempDir Path folder) throws Exception {
        var says =
                List.of(
                        "roll-changed",
                        "--foyer.node.site=civic-centre",
                        "--foyer.node.broker=tcp://127.0.0.1:1",
                        "--foyer.node.credentials=" + folder.resolve("none"),
                        "--foyer.node.data=" + folder);
        assertThat(ended(start(says))).as("nothing is there").isEqualTo(Main.BAD_SETTINGS);

        var node = new NodeId("kiosk-1");
        var intent = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
        try (var store = NodeStore.open(folder.resolve("node.db"), node, () -> intent)) {
            store.roll().change(roll -> roll.printed(null, 900));
            assertThat(ended(start(says))).isZero();
            assertThat(store.roll().change(roll -> roll).usedDots()).isZero();
        }
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The broker is away: the screen is there all the same. */
    @Test
    void itSaysWhereItsPagesAreAndEndsWhenTold(@TempDir Path folder) throws Exception {
        var credentials = folder.resolve("kiosk-1.credentials");
        CredentialFile.write(
                credentials, new NodeCredentials("kiosk-1", "civic-centre", "x".repeat(43)));
        var process =
                start(
                        List.of(
                                "--foyer.node.site=civic-centre",
                                "--foyer.node.broker=tcp://127.0.0.1:1",
                                "--foyer.node.credentials=" + credentials,
                                "--foyer.node.data=" + folder.resolve("data"),
                                "--foyer.web.bind=127.0.0.1",
                                "--foyer.web.port=0"));
        try {
            var ready = process.inputReader().readLine();
            assertThat(ready).matches("READY http://127\\.0\\.0\\.1:\\d+/");
            var health = URI.create(ready.substring("READY ".length())).resolve("health");
            try (var client = HttpClient.newHttpClient()) {
                var answer =
                        client.send(
                                HttpRequest.newBuilder(health).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(), "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dlogback.configurationFile=foyer-kiosk-logback.xml");
        command.add(Main.class.getName());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        if (arguments.size() > 4) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path",
                System.getProperty("java.class.path", "." + File.pathSeparator));
    }
}
