package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import foyer.contract.NodeRole;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.enrolment.PrivateFile;
import foyer.enrolment.SecretHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRegistryTest {
    private static final NodeId KIOSK = new NodeId("kiosk-1");
    private static final SiteId HALL = new SiteId("hall");

    private final SecureRandom random = new SecureRandom();
    private Path file;
    private NodeRegistry registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        file = folder.resolve("nodes");
        registry = NodeRegistry.open(file, random);
    }

    private boolean signsIn(NodeRegistry in, String secret) {
        return in.find(KIOSK).filter(node -> node.secret().matches(secret)).isPresent();
    }

    @Test
    void aNodeAddedSignsInWithItsSecretAlsoAfterARestart() throws IOException {
        var credentials = registry.add(KIOSK, NodeRole.KIOSK, HALL).orElseThrow();
        assertThat(signsIn(registry, credentials.secret())).isTrue();
        var again = NodeRegistry.open(file, random);
        assertThat(again.listNodes()).isEqualTo(registry.listNodes());
        assertThat(signsIn(again, credentials.secret())).isTrue();
        assertThat(signsIn(again, "guess")).isFalse();
    }

    @Test
    void theSecretItselfIsNowhere() throws IOException {
        var credentials = registry.add(KIOSK, NodeRole.KIOSK, HALL).orElseThrow();
        assertThat(Files.readString(file)).doesNotContain(credentials.secret());
    }

    @Test
    void anIdIsGivenOnce() throws IOException {
        var first = registry.add(KIOSK, NodeRole.KIOSK, HALL).orElseThrow();
        assertThat(registry.add(KIOSK, NodeRole.DISPLAY, HALL)).isEmpty();
        assertThat(signsIn(registry, first.secret())).isTrue();
    }

    @Test
    void aRenewedSecretEndsTheOldOne() throws IOException {
        var revoked = new ArrayList<NodeId>();
        registry.onRevoked(revoked::add);
        var old = registry.add(KIOSK, NodeRole.KIOSK, HALL).orElseThrow();
        var renewed = registry.renew(KIOSK).orElseThrow();
        assertThat(signsIn(registry, old.secret())).isFalse();
        assertThat(signsIn(registry, renewed.secret())).isTrue();
        assertThat(revoked).containsExactly(KIOSK);
        assertThat(registry.renew(new NodeId("nobody"))).isEmpty();
    }

    @Test
    void aRemovedNodeIsGoneAndSaid() throws IOException {
        var revoked = new ArrayList<NodeId>();
        registry.onRevoked(revoked::add);
        registry.add(KIOSK, NodeRole.KIOSK, HALL);
        assertThat(registry.remove(KIOSK)).isTrue();
        assertThat(registry.remove(KIOSK)).isFalse();
        assertThat(registry.find(KIOSK)).isEmpty();
        assertThat(NodeRegistry.open(file, random).listNodes()).isEmpty();
        assertThat(revoked).containsExactly(KIOSK);
    }

    @Test
    void theBrokerFindsNodesAndTheServersLinks() throws IOException {
        registry.add(KIOSK, NodeRole.KIOSK, HALL);
        var server = new Principal.Server(new ServerId("main"), SecretHash.of("s", random));
        var principals = registry.with(server);
        assertThat(principals.find("server-main")).contains(server);
        assertThat(principals.find("server-main." + Principal.Server.MAX_LINKS)).contains(server);
        assertThat(principals.find("server-main." + (Principal.Server.MAX_LINKS + 1))).isEmpty();
        assertThat(principals.find("kiosk-1")).containsInstanceOf(Principal.Node.class);
        assertThat(principals.find("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiosk-1",
                "kiosk-1\tKIOSK\thall\tplain",
                "kiosk-1\tTOASTER\thall\t$7$x",
                "Kiosk\tKIOSK\thall\t$7$x",
            })
    void aBrokenLineStopsTheStartAndIsNamed(String line) throws IOException {
        PrivateFile.write(file, "# nodes\n" + line + "\n");
        assertThatIOException()
                .isThrownBy(() -> NodeRegistry.open(file, random))
                .withMessageContaining("nodes line 2");
    }
}
