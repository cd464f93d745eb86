package foyer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialFileTest {
    @TempDir Path folder;

    @Test
    void comesBackAsWrittenAndOnlyItsOwnerMayReadIt() throws Exception {
        var file = folder.resolve("kiosk-1.credentials");
        var credentials = NodeCredentials.make("kiosk-1", new SecureRandom());
        CredentialFile.write(file, credentials);
        assertThat(CredentialFile.read(file)).isEqualTo(credentials);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersMayReadIsRefusedWithWhatToDo() throws Exception {
        var file = folder.resolve("kiosk-1.credentials");
        CredentialFile.write(file, NodeCredentials.make("kiosk-1", new SecureRandom()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> CredentialFile.read(file))
                .isInstanceOf(CredentialFile.Refused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aMissingOrDamagedFileSaysWhatIsWrong() throws Exception {
        assertThatThrownBy(() -> CredentialFile.read(folder.resolve("none")))
                .hasMessageContaining("made when the node is added");
        var file = folder.resolve("half");
        OwnerOnlyFile.replace(file, "node=kiosk-1\n");
        assertThatThrownBy(() -> CredentialFile.read(file)).hasMessageContaining("no line secret=");
        OwnerOnlyFile.replace(file, "node=kiosk-1\nsecret=hunter2\n");
        assertThatThrownBy(() -> CredentialFile.read(file))
                .hasMessageContaining("43 characters")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aHashKnowsItsSecretAndNoOther() {
        var salt = new byte[SecretHash.SALT_BYTES];
        var hash = SecretHash.parse(SecretHash.of("right", salt, 10).text());
        assertThat(hash.matches("right")).isTrue();
        assertThat(hash.matches("wrong")).isFalse();
        assertThatThrownBy(() -> SecretHash.parse("md5$x")).hasMessageContaining("pbkdf2-sha256");
    }
}
