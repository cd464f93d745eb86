package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.people.PasswordHash;
import foyer.webhost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private final SecureRandom random = new SecureRandom();
    @TempDir Path dir;

    @BeforeEach
    void demonstration() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), DemoSite.yaml());
        // With a hash that takes no time: each of the demonstration's takes part of a second.
        var hash = PasswordHash.of("password".toCharArray(), new byte[16], 1).text();
        Files.writeString(
                dir.resolve("people.yaml"),
                "foyer: 1\npeople:\n  - {id: s-1, user: dana, name: Dana, roles: [advisor], passwordHash: \""
                        + hash
                        + "\"}\n");
    }

    @Test
    void everyStartIsCounted() throws Exception {
        for (long start = 1; start <= 2; start++) {
            var inputs = read();
            assertThat(inputs.boot()).isEqualTo(start);
            inputs.journal().close();
            inputs.lock().close();
        }
    }

    @Test
    void theFaultsOfSiteAndPeopleAreNamedTogether() throws IOException {
        replace("site.yaml", "zone: Europe/London", "zone: Europe/Lndon");
        replace("people.yaml", "roles: [advisor]", "roles: [king]");

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("did you mean 'Europe/London'?")
                .hasMessageContaining("unknown role 'king'");
    }

    @Test
    void filesThatAreNotThereAreNamedTogether() throws IOException {
        Files.delete(dir.resolve("site.yaml"));
        Files.delete(dir.resolve("people.yaml"));

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("foyer.server.site")
                .hasMessageContaining("foyer.server.people");
    }

    @Test
    void twoServersDoNotShareAFolder() throws Exception {
        var first = read();
        try {
            assertThatThrownBy(this::read)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another server");
        } finally {
            first.journal().close();
            first.lock().close();
        }
    }

    private Inputs read() throws StartRefused {
        var settings =
                Settings.read(
                        ServerSettings.ALL,
                        new String[] {
                            "--foyer.server.site=" + dir.resolve("site.yaml"),
                            "--foyer.server.people=" + dir.resolve("people.yaml"),
                            "--foyer.server.data=" + dir.resolve("data"),
                        },
                        Map.of());
        return Inputs.read(settings, random);
    }

    private void replace(String name, String from, String to) throws IOException {
        var file = dir.resolve(name);
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
