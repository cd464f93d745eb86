package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.enrolment.PageKey;
import foyer.kiosk.display.hosted.HostedDisplays;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which displays a host has, and with what it does not start. */
class HostPlanTest {
    @TempDir Path folder;
    private Path displays;

    @BeforeEach
    void aFolder() throws IOException {
        displays = Files.createDirectory(folder.resolve("displays"));
    }

    @Test
    void everyFileIsADisplayAndItsKeyIsTold() throws Exception {
        var hall = add("hall-2", "civic-centre", "a");
        add("annexe", "civic-centre", "b");
        Files.writeString(displays.resolve("README"), "not one of them");

        var plan = HostPlan.of(settings(displays));
        assertThat(plan.displays())
                .extracting(display -> display.identity().node().value())
                .containsExactly("hall-2", "annexe");
        assertThat(plan.keys().lines())
                .hasSize(2)
                .first()
                .isEqualTo("/display/hall-2/" + PageKey.of(hall).text());
    }

    @Test
    void whatIsWrongIsNamedWithItsFile() throws Exception {
        add("hall-2", "civic-centre", "a");
        add("hall-2", "civic-centre", "b");
        add("hall-3", "elsewhere", "c");
        Files.copy(displays.resolve("a.credentials"), displays.resolve("d.credentials"));
        Files.setPosixFilePermissions(
                displays.resolve("d.credentials"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(faults(displays))
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("foyer.node.credentials: "))
                .anyMatch(fault -> fault.contains("b.credentials: another file is of hall-2, too"))
                .anyMatch(fault -> fault.contains("a machine at elsewhere"))
                .anyMatch(fault -> fault.contains("chmod 600"));
    }

    @Test
    void aFolderWithoutDisplaysAndAFileAreRefused() throws Exception {
        assertThat(faults(displays)).singleElement().asString().contains("has 0 files", "1 to 16");
        var file = Files.writeString(folder.resolve("one.credentials"), "node=hall-2");
        assertThat(faults(file)).singleElement().asString().contains("is no folder");
    }

    @Test
    void oneDisplayTooManyIsRefused() throws Exception {
        for (int i = 0; i < HostedDisplays.MOST; i++) {
            add("hall-" + i, "civic-centre", "hall-" + i);
        }
        assertThat(HostPlan.of(settings(displays)).displays()).hasSize(HostedDisplays.MOST);
        add("hall-99", "civic-centre", "hall-99");
        assertThat(faults(displays)).singleElement().asString().contains("has 17 files", "1 to 16");
    }

    private NodeCredentials add(String node, String site, String file) throws IOException {
        var credentials = NodeCredentials.create(node, site, new SecureRandom());
        CredentialFile.write(displays.resolve(file + ".credentials"), credentials);
        return credentials;
    }

    private List<String> faults(Path credentials) throws Exception {
        var settings = settings(credentials);
        return catchThrowableOfType(NodePlan.Refused.class, () -> HostPlan.of(settings)).faults();
    }

    private Settings settings(Path credentials) throws Exception {
        return Settings.read(
                KioskSettings.ALL,
                new String[] {
                    "--foyer.node.site=civic-centre",
                    "--foyer.node.role=displays",
                    "--foyer.node.broker=tcp://127.0.0.1:1883",
                    "--foyer.node.credentials=" + credentials,
                    "--foyer.node.data=" + folder.resolve("data"),
                },
                Map.of());
    }
}
