package foyer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialFileTest {
    private final NodeCredentials credentials =
            NodeCredentials.create("kiosk-1", "civic-centre", new SecureRandom());

    @TempDir Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var file = folder.resolve("node/credentials");
        CredentialFile.write(file, credentials);
        assertThat(CredentialFile.read(file)).isEqualTo(credentials);
        CredentialFile.write(file, credentials);
        assertThat(CredentialFile.read(file)).isEqualTo(credentials);
    }

    @Test
    void onlyTheOwnerMayReadItAndNothingElseIsLeft() throws IOException {
        var file = folder.resolve("credentials");
        CredentialFile.write(file, credentials);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----"})
    void aFileThatOthersMayUseIsRefusedWithTheRemedy(String permissions) throws IOException {
        var file = folder.resolve("credentials");
        CredentialFile.write(file, credentials);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatIOException()
                .isThrownBy(() -> CredentialFile.read(file))
                .withMessageContaining(permissions)
                .withMessageContaining("chmod 600 " + file);
    }

    @ParameterizedTest
    @CsvSource({"node, node is missing", "site, site is missing", "secret, secret is missing"})
    void aMissingLineIsNamed(String key, String problem) throws IOException {
        var file = folder.resolve("credentials");
        CredentialFile.write(file, credentials);
        var without = Files.readString(file).replaceFirst("(?m)^" + key + "=.*\n", "");
        PrivateFile.write(file, without);
        assertThatIOException()
                .isThrownBy(() -> CredentialFile.read(file))
                .withMessageContaining(problem);
    }

    @Test
    void aSpoiltSecretIsRefusedWithoutRepeatingIt() throws IOException {
        var file = folder.resolve("credentials");
        PrivateFile.write(file, "node=kiosk-1\nsite=civic-centre\nsecret=hunter2\n");
        assertThatIOException()
                .isThrownBy(() -> CredentialFile.read(file))
                .withMessageContaining("secret")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kiosk", "a--b", "a/b", "+", "a b", "-a"})
    void anIdThatCouldMeanSomethingInATopicIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NodeCredentials(id, "site", credentials.secret()));
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(credentials.toString()).doesNotContain(credentials.secret());
        assertThat(NodeCredentials.newSecret(new SecureRandom()))
                .isNotEqualTo(credentials.secret());
    }
}
