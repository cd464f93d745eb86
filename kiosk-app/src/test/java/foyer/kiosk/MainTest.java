package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
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
