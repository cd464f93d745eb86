package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.words.AppointmentKey.Kind;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentKeyTest {
    @ParameterizedTest
    @CsvSource({
        "KMT497QX, kmt4 97qx",
        "KMT497QX, KMT-497-QX",
        "K0T491QX, KOT49IQX",
        "K0T491QX, k0t49lqx"
    })
    void whatNobodyCanTellApartOnPaperIsTheSameCode(String read, String typed) {
        assertThat(AppointmentKey.code(typed)).isEqualTo(AppointmentKey.code(read));
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, obrien",
        "Łuczak, LUCZAK",
        "Żółć, zolc",
        "van der Berg, vanderberg",
        "محمد, محمد"
    })
    void namesAreComparedWithoutAccentsSpacesAndCapitals(String one, String other) {
        assertThat(AppointmentKey.name(one)).isEqualTo(AppointmentKey.name(other)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "😀😀😀😀😀😀", "\u202e\u202e", "-- --"})
    void whatIsNoCodeIsNoKey(String typed) {
        assertThat(AppointmentKey.find(Kind.CODE, typed, null)).isEmpty();
    }

    @Test
    void whatIsShownMayBeEachOfWhatItIsLongEnoughFor() {
        assertThat(AppointmentKey.shown("10447").meanings())
                .containsExactly(AppointmentKey.reference("10447"), AppointmentKey.card("10447"));
        assertThat(AppointmentKey.shown("kmt-4 97qx").meanings())
                .contains(AppointmentKey.code("KMT497QX"));
        var name = AppointmentKey.named("Nowak", LocalTime.NOON);
        assertThat(name.meanings()).containsExactly(name);
    }

    @Test
    void aTimeBelongsToANameAndToNothingElse() {
        var nine = LocalTime.of(9, 0);
        assertThat(AppointmentKey.find(Kind.NAME, "Nowak", null)).isEmpty();
        assertThat(AppointmentKey.find(Kind.CODE, "KMT497QX", nine)).isEmpty();
        assertThat(AppointmentKey.find(Kind.NAME, "Nowak", nine)).isPresent();
    }

    @Test
    void neitherItsTextNorItsRefusalSaysWhatWasTyped() {
        assertThat(AppointmentKey.named("Nowak", LocalTime.NOON).toString())
                .doesNotContainIgnoringCase("nowak");
        assertThatThrownBy(() -> new AppointmentKey(Kind.NAME, "Nowak", LocalTime.NOON))
                .message()
                .doesNotContainIgnoringCase("nowak");
    }

    @Test
    void whateverIsTypedIsAKeyInItsOneFormOrNone() {
        var random = new Random(20);
        for (int round = 0; round < 400; round++) {
            var typed =
                    random.ints(random.nextInt(300), 0, 0x3000)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            for (var kind : Kind.values()) {
                var time = kind == Kind.NAME ? LocalTime.NOON : null;
                AppointmentKey.find(kind, typed, time)
                        .ifPresent(
                                key ->
                                        assertThat(AppointmentKey.find(kind, key.value(), time))
                                                .contains(key));
            }
        }
    }

    @Test
    void aHashIsOfSaltKindAndValue() {
        var code = AppointmentKey.code("123456");
        var hash = KeyHash.of("salt", code);
        assertThat(hash.matches(KeyHash.of("salt", AppointmentKey.code("12-34-56")))).isTrue();
        assertThat(hash).isNotEqualTo(KeyHash.of("pepper", code));
        assertThat(hash).isNotEqualTo(KeyHash.of("salt", AppointmentKey.reference("123456")));
    }
}
