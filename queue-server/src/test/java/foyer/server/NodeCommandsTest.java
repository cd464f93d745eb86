package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.NodeId;
import foyer.enrolment.CredentialFile;
import foyer.server.fleet.NodeRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandsTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir private Path data;

    @Test
    void anAddedNodeHasCredentialsTheBrokerKnows() throws Exception {
        var file = data.resolve("kiosk-7.credentials");
        assertThat(run("add", data, "kiosk-7", "kiosk", "civic-centre", file).code()).isZero();
        var made = CredentialFile.read(file);
        assertThat(made.node()).isEqualTo("kiosk-7");
        var known = registry().find(new NodeId("kiosk-7")).orElseThrow();
        assertThat(known.secret().matches(made.secret())).isTrue();
        assertThat(run("list", data).text()).isEqualTo("kiosk-7 kiosk of civic-centre");
        assertThat(run("add", data, "kiosk-7", "kiosk", "civic-centre", data.resolve("b")).text())
                .contains("already");
    }

    @Test
    void renewedAndRemovedCredentialsAreGoodForNothing() throws Exception {
        run("add", data, "hall-1", "display", "civic-centre", data.resolve("a"));
        assertThat(run("renew", data, "hall-1", data.resolve("b")).code()).isZero();
        var known = registry().find(new NodeId("hall-1")).orElseThrow();
        assertThat(known.secret().matches(CredentialFile.read(data.resolve("a")).secret()))
                .isFalse();
        assertThat(known.secret().matches(CredentialFile.read(data.resolve("b")).secret()))
                .isTrue();
        assertThat(run("remove", data, "hall-1").code()).isZero();
        assertThat(registry().listNodes()).isEmpty();
        assertThat(run("remove", data, "hall-1").text()).contains("no node hall-1");
    }

    @Test
    void mosquittosFilesHoldEveryNodeAndTheServerButNoSecret() throws Exception {
        run("add", data, "kiosk-7", "kiosk", "civic-centre", data.resolve("a"));
        var said = run("mosquitto", data, data.resolve("mq"), "127.0.0.1", "1884", "main").text();
        assertThat(said).contains("foyer.broker.user=server-main", "foyer.broker.password=");
        assertThat(Files.readString(data.resolve("mq/acl")))
                .contains("user kiosk-7", "user server-main");
        assertThat(Files.readString(data.resolve("mq/passwd")))
                .contains("kiosk-7:", "server-main:")
                .doesNotContain(CredentialFile.read(data.resolve("a")).secret());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsWritten() throws Exception {
        var file = Files.writeString(data.resolve("mine"), "kept");
        assertThat(run("add", data, "k-1", "kiosk", "civic-centre", file).text())
                .contains("exists");
        assertThat(file).hasContent("kept");
        assertThat(run("add", data, "k-1", "toaster", "civic-centre", data.resolve("c")).text())
                .contains("accepted are kiosk and display");
        assertThat(run("add", data, "K 1", "kiosk", "civic-centre", data.resolve("c")).code())
                .isEqualTo(2);
        assertThat(run("mosquitto", data, data.resolve("mq"), "127.0.0.1", "0", "main").text())
                .contains("1 to 65535");
        assertThat(run().text()).contains("node add DATA");
        assertThat(registry().listNodes()).isEmpty();
        try (var _ = FolderLock.take(data)) {
            assertThat(run("list", data).text()).contains("another server");
        }
    }

    private NodeRegistry registry() throws Exception {
        return NodeRegistry.open(data.resolve("nodes"), RANDOM);
    }

    private static SiteCommands.Outcome run(Object... words) {
        return NodeCommands.run(List.of(words).stream().map(String::valueOf).toList(), RANDOM);
    }
}
