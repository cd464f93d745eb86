package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://www.example.org/council-tax?a=1&b=2#pay",
                "https://example.org:8443/"
            })
    void anEncryptedAddressIsTaken(String address) {
        assertThat(new WebAddress(address).spoken()).isEqualTo(address.substring(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.org",
                "https://",
                "https:///path",
                "https://example.org/a b",
                "https://example.org\u202e/",
                "https://user@example.org/",
                "javascript:alert(1)",
                "https://Example.org/",
            })
    void anythingElseIsNot(String address) {
        assertThatThrownBy(() -> new WebAddress(address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongOneIsRefusedForTheSakeOfItsCode() {
        var longest = "https://example.org/" + "x".repeat(WebAddress.MAX_LENGTH - 20);
        assertThat(new WebAddress(longest).value()).hasSize(WebAddress.MAX_LENGTH);
        assertThatThrownBy(() -> new WebAddress(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
