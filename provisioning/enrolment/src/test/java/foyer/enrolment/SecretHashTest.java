package foyer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHashTest {
    private final SecureRandom random = new SecureRandom();
    private final String secret = NodeCredentials.newSecret(random);

    @Test
    void onlyItsOwnSecretMatches() {
        var hash = SecretHash.of(secret, random);
        assertThat(hash.matches(secret)).isTrue();
        assertThat(hash.matches(secret + "x")).isFalse();
        assertThat(hash.matches("")).isFalse();
        assertThat(hash.matches(NodeCredentials.newSecret(random))).isFalse();
    }

    @Test
    void theSameSecretHashesDifferentlyEachTime() {
        assertThat(SecretHash.of(secret, random)).isNotEqualTo(SecretHash.of(secret, random));
    }

    @Test
    void itSurvivesBeingWrittenDown() {
        var text = SecretHash.of(secret, random).text();
        assertThat(new SecretHash(text).matches(secret)).isTrue();
    }

    /** Made by mosquitto_passwd 2.0.11 for the password "a known secret". */
    @Test
    void aHashMadeByMosquittoIsUnderstood() {
        var hash =
                new SecretHash(
                        "$7$101$6/7K30N5E06/xmne$PyOoh/ZnW7cy8Lh0aIjwcr1W1jkIhPWNEBqRYVmooXhhgrogrL/gH7VHv4RimLr7UqKzcM+vPFOMzBGNMZq17Q==");
        assertThat(hash.matches("a known secret")).isTrue();
        assertThat(hash.matches("another secret")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "$6$abc$def", "$7$0$AAAAAAAAAAAAAAAA$x", "$7$1000$short$x"})
    void whatIsNoHashIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretHash(text));
    }
}
