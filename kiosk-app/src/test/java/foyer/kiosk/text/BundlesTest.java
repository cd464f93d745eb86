package foyer.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the public's screens, paper and voice is there in every language. */
class BundlesTest {
    private static final List<String> FAMILIES =
            List.of(
                    "/foyer/kiosk/text/messages",
                    "/foyer/kiosk/display/ui/display",
                    "/foyer/kiosk/display/voice/spoken");

    /** The same word in both languages, or nothing but blanks. */
    private static final Set<String> AS_IN_ENGLISH = Set.of("access.contrast", "paper.taken.at");

    static Stream<Arguments> translations() {
        return bundles().filter(one -> !one.get()[1].equals(PublicLanguages.ALL.getFirst()));
    }

    static Stream<Arguments> bundles() {
        return FAMILIES.stream()
                .flatMap(
                        family ->
                                PublicLanguages.ALL.stream()
                                        .map(language -> Arguments.of(family, language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEveryTextWithTheSameBlanks(String family, LanguageCode language) {
        var english = Bundle.read(family, PublicLanguages.ALL.getFirst());
        var bundle = Bundle.read(family, language);
        assertThat(bundle.texts().keySet()).isEqualTo(english.texts().keySet());
        for (var key : english.texts().keySet()) {
            assertThat(bundle.texts().get(key)).as(key).isNotBlank();
            assertThat(bundle.blanks(key)).as(key).isEqualTo(english.blanks(key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasThePluralFormsOfItsLanguageAndNoOthers(String family, LanguageCode language) {
        var bundle = Bundle.read(family, language);
        for (var key : bundle.texts().keySet()) {
            assertThat(bundle.wrongForms(key)).as(key).isEmpty();
        }
    }

    /** An apostrophe would quote what follows it, and a blank would stand in the text as it is. */
    @ParameterizedTest
    @MethodSource("bundles")
    void writesItsApostrophesSoThatTheyDoNotQuote(String family, LanguageCode language) {
        assertThat(Bundle.read(family, language).texts().values())
                .noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void isTranslated(String family, LanguageCode language) {
        var english = Bundle.read(family, PublicLanguages.ALL.getFirst());
        var bundle = Bundle.read(family, language);
        for (var key : bundle.texts().keySet()) {
            if (!AS_IN_ENGLISH.contains(key)) {
                assertThat(bundle.texts().get(key)).as(key).isNotEqualTo(english.texts().get(key));
            }
        }
    }

    @Test
    void aFormThatLacksAndOneThatIsUnknownAreFound() {
        var text = "{n, plural, =0 {none} one {# osoba} zero {#} other {# osoby}}";
        var bundle = new Bundle(new LanguageCode("pl"), Map.of("people", text));
        assertThat(bundle.wrongForms("people")).containsExactly("few", "many", "zero");
    }
}
