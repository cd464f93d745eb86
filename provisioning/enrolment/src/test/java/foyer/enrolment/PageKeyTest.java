package foyer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {
    /** Addresses are kept in televisions: an update must not make other keys of the same secret. */
    @Test
    void theSameSecretAlwaysMakesTheSameKey() {
        var credentials = new NodeCredentials("hall-2", "civic-centre", "x".repeat(43));
        assertThat(PageKey.of(credentials).text()).isEqualTo("ZMKWB-PFFB5");
    }

    @Test
    void everySecretMakesAnotherAndEverySignIsUsed() {
        var random = new SecureRandom();
        var keys = new HashSet<PageKey>();
        var signs = new HashSet<Integer>();
        for (int i = 0; i < 1000; i++) {
            var key = PageKey.of(NodeCredentials.create("hall-2", "civic-centre", random));
            keys.add(key);
            key.signs().chars().forEach(signs::add);
        }
        assertThat(keys).hasSize(1000);
        assertThat(signs).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10VEA-8STVZ", "10vea8stvz", " lOvea 8 stvz ", "I0VEA–8STVZ"})
    void itIsReadAsItWasMeant(String typed) {
        assertThat(new PageKey("10VEA8STVZ").matches(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10VEA-8STV", "10VEA-8STVZ0", "10VEA-8STVY", "<script>", "ключ"})
    void anythingElseDoesNotFit(String typed) {
        assertThat(new PageKey("10VEA8STVZ").matches(typed)).isFalse();
    }

    @Test
    void whatIsTypedForHoursDoesNotFit() {
        assertThat(new PageKey("10VEA8STVZ").matches("1".repeat(1_000_000))).isFalse();
    }

    @Test
    void oneThatIsNoneIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageKey("hunter2"))
                .withMessageNotContaining("hunter2");
        assertThat(new PageKey("10VEA8STVZ")).hasToString("PageKey[hidden]");
    }
}
