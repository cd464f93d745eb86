package foyer.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed, what cannot, and that each refusal says so. */
class TypingTest {
    private static Question.Type of(Keys keys, int max) {
        return new Question.Type("any", keys, max, false, true);
    }

    private static Draft typed(Question.Type question, String text) {
        var draft = Draft.of(question, "");
        for (int sign : text.codePoints().toArray()) {
            draft = Typing.type(question, draft, sign);
        }
        return draft;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ó", "Anna", "Ngũgĩ Thiong’o", "Łucja-Maria", "محمد", "আনিকা", "王"})
    void namesOfAllScriptsAreTaken(String name) {
        var draft = typed(of(Keys.NAME, 80), name);
        assertThat(draft.refused()).isNull();
        assertThat(Typing.answer(draft)).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
        assertThat(Typing.refusal(of(Keys.NAME, 80), draft)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 😀, NOT_IN_A_NAME",
        "NAME, <, NOT_IN_A_NAME",
        "NAME, 7, NOT_IN_A_NAME",
        "TEXT, <, NOT_IN_A_TEXT",
        "TEXT, 😀, NOT_IN_A_TEXT",
        "CODE, ż, NOT_IN_A_CODE",
        "DIGITS, a, NOT_A_DIGIT",
        "EMAIL, ż, NOT_IN_AN_EMAIL",
        "PHONE, x, NOT_IN_A_PHONE",
    })
    void signsThatDoNotFitAreRefusedByName(Keys keys, String sign, Refusal why) {
        var before = typed(of(keys, 10), "");
        var draft = Typing.type(of(keys, 10), before, sign.codePointAt(0));
        assertThat(draft.text()).isEmpty();
        assertThat(draft.refused()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200E, 0x200F, 0x202E, 0x2066, 0xFEFF, 0, 0x1B, 0xE000, 0xD800})
    void marksThatTurnOrHideTextAreRefused(int mark) {
        assertThat(Typing.type(of(Keys.TEXT, 10), Draft.of(of(Keys.TEXT, 10), ""), mark).refused())
                .isEqualTo(Refusal.NOT_IN_A_TEXT);
        assertThat(Typing.type(of(Keys.NAME, 10), Draft.of(of(Keys.NAME, 10), ""), mark).refused())
                .isEqualTo(Refusal.NOT_IN_A_NAME);
    }

    @Test
    void aScriptTagLosesItsBracketsAndIsNamed() {
        var draft = typed(of(Keys.TEXT, 100), "<script>alert(1)</script>");
        assertThat(draft.text()).doesNotContain("<").doesNotContain(">");
        assertThat(draft.refused()).isEqualTo(Refusal.NOT_IN_A_TEXT);
    }

    @Test
    void twoHundredLettersEndAtTheMostThatFits() {
        var draft = typed(of(Keys.NAME, 80), "a".repeat(200));
        assertThat(draft.text()).hasSize(80);
        assertThat(draft.refused()).isEqualTo(Refusal.TOO_LONG);
    }

    @Test
    void lettersOutsideTheFirstPlaneCountAsOne() {
        assertThat(typed(of(Keys.NAME, 2), "𞤀𞤁𞤂").text().codePoints()).hasSize(2);
    }

    @Test
    void aTowerOfMarksEndsAtThree() {
        assertThat(typed(of(Keys.NAME, 80), "a" + "\u0301".repeat(20)).text()).hasSize(4);
    }

    @Test
    void aNameBeginsWithALargeLetter() {
        assertThat(typed(of(Keys.NAME, 80), "anna maria nowak-kos").text())
                .isEqualTo("Anna Maria Nowak-Kos");
        assertThat(typed(of(Keys.TEXT, 80), "it was cold. nobody came").text())
                .isEqualTo("It was cold. Nobody came");
    }

    @Test
    void aBengaliVowelThatBeginsAWordIsItsOwnLetter() {
        assertThat(typed(of(Keys.NAME, 80), "\u09BEক\u09BF").text()).isEqualTo("আকি");
    }

    @Test
    void digitsOfAllScriptsAreWrittenAsOnTheBoard() {
        assertThat(typed(of(Keys.PHONE, 20), "٠٧١২৩৪").text()).isEqualTo("071234");
        assertThat(typed(of(Keys.CODE, 20), "ab12").text()).isEqualTo("AB12");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, anna@example.org,",
        "EMAIL, anna@example, NOT_AN_EMAIL",
        "EMAIL, @example.org, NOT_AN_EMAIL",
        "EMAIL, anna@exam@ple.org, NOT_AN_EMAIL",
        "PHONE, +44 20 7946 0000,",
        "PHONE, 12345, NOT_A_PHONE",
        "PHONE, 020+7946000, NOT_A_PHONE",
        "NAME, -, NOT_A_NAME",
        "TEXT, '', NEEDED",
    })
    void anAnswerIsWholeBeforeItIsTaken(Keys keys, String text, Refusal why) {
        var question = of(keys, 80);
        assertThat(Typing.refusal(question, typed(question, text))).isEqualTo(why);
    }

    @Test
    void nothingIsAnAnswerWhereItMayBe() {
        var question = new Question.Type("any", Keys.EMAIL, 80, true, true);
        assertThat(Typing.refusal(question, Draft.of(question, ""))).isNull();
    }

    @Test
    void erasingTakesAWholeSign() {
        var question = of(Keys.NAME, 80);
        var draft = Typing.erase(question, typed(question, "A𞤀"));
        assertThat(draft.text()).isEqualTo("A");
        assertThat(Typing.erase(question, Typing.erase(question, draft)).text()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void whateverIsTypedStaysWithinItsBoundsAndItsSigns(Keys keys) {
        var random = new Random(20261123);
        var question = of(keys, 12);
        for (int round = 0; round < 300; round++) {
            var draft = Draft.of(question, "");
            for (int key = 0; key < 30; key++) {
                draft =
                        random.nextInt(8) == 0
                                ? Typing.erase(question, draft)
                                : Typing.type(question, draft, random.nextInt(0x2FFFF));
                draft =
                        random.nextInt(4) == 0
                                ? Typing.type(question, draft, 'a' + random.nextInt(26))
                                : draft;
            }
            assertThat(draft.text().codePointCount(0, draft.text().length()))
                    .isLessThanOrEqualTo(12);
            assertThat(draft.text().codePoints())
                    .allMatch(sign -> Signs.refusal(keys, sign) == null);
        }
    }

    /** Every key of every keyboard gives a sign that its question takes. */
    @ParameterizedTest
    @EnumSource(Keys.class)
    void everyKeyWritesSomething(Keys keys) {
        for (var language : PublicLanguages.ALL) {
            for (var layer : Layer.values()) {
                everyKeyWrites(of(keys, 12), Keyboard.of(of(keys, 12), layer, language), language);
            }
        }
    }

    private static void everyKeyWrites(
            Question.Type question, Keyboard board, LanguageCode language) {
        assertThat(board.signs()).as("%s %s", question.keys(), language).doesNotHaveDuplicates();
        for (var sign : board.signs()) {
            var begun =
                    new Draft(
                            question.keys() == Keys.TEXT || question.keys() == Keys.NAME ? "a" : "",
                            Layer.OWN,
                            false,
                            null);
            var draft = Typing.type(question, begun, sign.codePointAt(0));
            assertThat(draft.refused()).as("%s %s %s", question.keys(), language, sign).isNull();
            assertThat(draft.text())
                    .as("%s %s %s", question.keys(), language, sign)
                    .hasSize(begun.text().length() + 1);
        }
        assertThat(board.columns()).isLessThanOrEqualTo(11);
    }
}
