package foyer.server.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @Test
    void whatTurnsOrBreaksALineIsTakenOut() {
        assertThat(TypedText.clean("  Ada\u202E \r\n Bcc: x@y \u0000\u2066 Byron\t"))
                .isEqualTo("Ada Bcc: x@y Byron");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert('x')</script>", "O'Brien", "李小龙", "নাসরিন", "😀", "A", "نور"})
    void whatTheLettersSayIsLeftAlone(String typed) {
        assertThat(TypedText.clean(typed)).isEqualTo(typed);
    }

    @Test
    void joinersOfScriptsStay() {
        assertThat(TypedText.clean("ক্\u200Dষ")).contains("\u200D");
    }

    @Test
    void aNameNeverEndsInHalfACharacter() {
        var cut = TypedText.clean("a" + "😀".repeat(500));
        assertThat(cut).hasSizeLessThanOrEqualTo(TypedText.MAX).endsWith("😀");
        assertThat(TypedText.clean("x".repeat(100_000))).hasSize(TypedText.MAX);
    }

    @Test
    void aGuestHasAName() {
        assertThatThrownBy(() -> new Guest("\u202E\u0007 ", "", false, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Guest("😀", "", false, " ").vehicle()).isNull();
    }

    @Test
    void nothingOfAPersonIsInWhatALogShows() {
        var guest = new Guest("Ada Byron", "Engines Ltd", true, "AB12 CDE");
        assertThat(guest.toString()).doesNotContain("Ada", "Engines", "AB12");
        var host = new Host(new HostId("h-1"), "Jan Nowak", "Housing", "jan@c.example", true);
        assertThat(host.toString()).doesNotContain("Nowak", "jan@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b\r\nBcc: c@d", "no address", "@b", "a@", "a b@c.d", "a@b..c", "<a@b.c>"})
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String mail) {
        assertThatThrownBy(() -> new Host(new HostId("h-1"), "Jan", "", mail, true))
                .hasMessageContaining("email is not an address")
                .hasMessageNotContaining(mail);
    }
}
