package foyer.appliance.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the installing script lays on a node, laid into a folder. */
@Timeout(60)
class NodeFilesTest {
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

    @TempDir Path root;

    @Test
    void aKioskShowsItsOwnPageAndMayShowNoOther() throws Exception {
        assertThat(install("kiosk")).isEmpty();

        var policies = policies();
        assertThat(text(policies.path("URLAllowlist"))).containsExactly("http://127.0.0.1:8080");
        assertThat(text(policies.path("URLBlocklist")))
                .contains("*", "chrome://*", "devtools:*", "file:*", "view-source:*");
        assertThat(read("etc/foyer/screen.env")).isEqualTo("SCREEN_PAGE=http://127.0.0.1:8080/\n");
        assertThat(read("etc/foyer/node.properties")).contains("foyer.node.role=kiosk\n");
        assertThat(root.resolve("opt/foyer/kiosk-app/kiosk-app.jar")).isRegularFile();
    }

    @Test
    void aDisplayShowsTheCallsAndKeepsWhatATechnicianWrote() throws Exception {
        install("display");
        assertThat(read("etc/foyer/screen.env"))
                .isEqualTo("SCREEN_PAGE=http://127.0.0.1:8080/display\n");

        var settings = root.resolve("etc/foyer/node.properties");
        Files.writeString(settings, "foyer.node.site=civic-centre\n");
        install("display");
        assertThat(settings).hasContent("foyer.node.site=civic-centre");
    }

    @Test
    void nobodyIsAskedAndNothingIsKept() throws Exception {
        install("kiosk");
        var policies = policies();
        assertThat(on(policies))
                .doesNotContain(
                        "PrintingEnabled",
                        "PasswordManagerEnabled",
                        "AutofillAddressEnabled",
                        "AutofillCreditCardEnabled",
                        "TranslateEnabled",
                        "AllowFileSelectionDialogs",
                        "RemoteDebuggingAllowed")
                .contains("ForceEphemeralProfiles", "SavingBrowserHistoryDisabled");
        assertThat(policies.path("DownloadRestrictions").asInt()).isEqualTo(3);
        assertThat(policies.path("DeveloperToolsAvailability").asInt()).isEqualTo(2);
        assertThat(text(policies.path("ExtensionInstallBlocklist"))).containsExactly("*");
    }

    @Test
    void theServicesAreUnderstoodAndLeaveNoShellBehindThePage() throws Exception {
        install("kiosk");
        var screen = read("etc/systemd/system/foyer-screen.service");
        assertThat(screen.lines())
                .contains("ExecStart=/usr/bin/cage -- /opt/foyer/foyer-screen", "Restart=always")
                .contains(
                        "Conflicts=getty@tty1.service",
                        "PrivateTmp=yes",
                        "StartLimitIntervalSec=0");
        assertThat(read("etc/systemd/system/foyer-node.service").lines())
                .contains("Restart=always", "PrivateTmp=yes");
        if (Files.isExecutable(SYSTEMD)) {
            assertThat(verify()).doesNotContain("Unknown", "Failed to parse");
        }
    }

    @Test
    void itSaysWhatItDoesNotUnderstand() throws Exception {
        assertThat(install("kiosk", "--force")).startsWith("not understood: --force");
        assertThat(install()).startsWith("say what this machine is");
    }

    private String install(String... words) throws Exception {
        var command = new ArrayList<>(List.of(Program.files().resolve("install.sh").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--into", root.toString()));
        var start = new ProcessBuilder(command);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return said(start);
    }

    private String verify() throws Exception {
        var units = root.resolve("etc/systemd/system");
        return said(
                new ProcessBuilder(
                        SYSTEMD.toString(),
                        "verify",
                        "--recursive-errors=no",
                        units.resolve("foyer-node.service").toString(),
                        units.resolve("foyer-screen.service").toString()));
    }

    private static String said(ProcessBuilder start) throws Exception {
        var process = start.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private JsonNode policies() throws Exception {
        return new JsonMapper().readTree(read("etc/chromium/policies/managed/foyer.json"));
    }

    private static List<String> text(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Set<String> on(JsonNode policies) {
        return policies.properties().stream()
                .filter(policy -> policy.getValue().isBoolean() && policy.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private String read(String file) throws Exception {
        return Files.readString(root.resolve(file));
    }
}
