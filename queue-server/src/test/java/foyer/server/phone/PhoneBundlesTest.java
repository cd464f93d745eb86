package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.server.phrases.Bundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The phone page says the same in every language the public reads. */
class PhoneBundlesTest {
    private static final Bundle ENGLISH = Bundle.read(PhoneWords.BUNDLE, PhoneWords.ENGLISH);

    static Stream<LanguageCode> translations() {
        return PublicLanguages.ALL.stream().filter(one -> !one.equals(PhoneWords.ENGLISH));
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everySentenceIsThereWithTheSameBlanks(LanguageCode language) {
        var bundle = Bundle.read(PhoneWords.BUNDLE, language);
        assertThat(bundle.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
        for (var key : ENGLISH.texts().keySet()) {
            assertThat(bundle.texts().get(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(bundle.blanks(key)).as(key).isEqualTo(ENGLISH.blanks(key));
        }
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everySentenceHasThePluralFormsOfItsLanguageAndNoOthers(LanguageCode language) {
        var bundle = Bundle.read(PhoneWords.BUNDLE, language);
        for (var key : bundle.texts().keySet()) {
            assertThat(bundle.wrongForms(key)).as(key).isEmpty();
        }
    }

    /** The title is made of blanks alone. */
    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceIsTranslated(LanguageCode language) {
        var bundle = Bundle.read(PhoneWords.BUNDLE, language);
        for (var key : bundle.texts().keySet()) {
            if (!key.equals("title")) {
                assertThat(bundle.texts().get(key)).as(key).isNotEqualTo(ENGLISH.texts().get(key));
            }
        }
    }
}
