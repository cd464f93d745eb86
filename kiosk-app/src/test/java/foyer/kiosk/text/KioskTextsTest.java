package foyer.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Menu;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskTextsTest {
    private static final int ACCESS_LABEL = 12;

    private static final KioskTexts ENGLISH = KioskTexts.in(new LanguageCode("en"));

    @ParameterizedTest
    @ValueSource(strings = {"pl", "ar"})
    void everyLanguageHasEveryTextWithTheSameBlanks(String language) {
        var texts = KioskTexts.in(new LanguageCode(language));
        assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
        for (var key : ENGLISH.keys()) {
            assertThat(blanks(texts, key)).as(key).isEqualTo(blanks(ENGLISH, key));
            assertThat(texts.pattern(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void labelsOfTheAccessBarAreShort(String language) {
        var texts = KioskTexts.in(new LanguageCode(language));
        for (var key :
                List.of(
                        "access.listen",
                        "access.larger",
                        "access.contrast",
                        "access.lower",
                        "access.help")) {
            assertThat(texts.get(key).length()).as(key).isLessThanOrEqualTo(ACCESS_LABEL);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|Nobody is ahead of you",
                "en|1|person ahead",
                "en|6|people ahead",
                "pl|1|osoba przed Państwem",
                "pl|3|osoby przed Państwem",
                "pl|5|osób przed Państwem",
                "pl|22|osoby przed Państwem",
                "ar|0|لا أحد قبلك",
                "ar|2|شخصان قبلك",
                "ar|6|أشخاص قبلك",
                "ar|11|شخصًا قبلك",
                "ar|100|شخص قبلك",
            })
    void peopleAreCountedAsTheLanguageDoes(String language, int people, String expected) {
        assertThat(KioskTexts.in(new LanguageCode(language)).get("choice.ahead", "n", people))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|1|up to 1_minute",
                "en|0|5|up to 5_minutes",
                "en|3|7|about 3_to 7_minutes",
                "en|5|5|about 5_minutes",
                "pl|0|1|do 1_minuty",
                "pl|0|4|do 4_minut",
                "pl|10|25|około_10–25_minut",
                "pl|3|3|około 3_minut",
                "ar|0|2|حتى دقيقتين",
                "ar|0|5|حتى 5_دقائق",
                "ar|10|25|من 10 إلى 25_دقيقة تقريبًا",
            })
    void aWaitIsARangeInWholeMinutes(String language, int low, int high, String expected) {
        var texts = KioskTexts.in(new LanguageCode(language));
        assertThat(Waits.brief(texts, new Menu.Wait(low, high, 3)))
                .isEqualTo(expected.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void timesAndNumbersAreInLatinDigits(String language) {
        var texts = KioskTexts.in(new LanguageCode(language));
        var times = new Times(texts, ZoneId.of("Europe/London"));
        var at = Instant.parse("2026-11-22T14:07:00Z");
        assertThat(times.clock(at)).isEqualTo("14:07");
        assertThat(times.day(at)).startsWith("22");
        assertThat(texts.get("choice.promise", "n", 30)).contains("30");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(KioskTexts.in(new LanguageCode("cy")).get("welcome")).isEqualTo("Welcome");
    }

    private static Object blanks(KioskTexts texts, String key) {
        var format = new MessageFormat(texts.pattern(key), texts.locale());
        // Formatting proves the pattern; the names of its blanks are compared.
        assertThat(
                        format.format(
                                Map.of(
                                        "n", 3, "i", 2, "time", "1", "date", "2", "number", "3",
                                        "service", "4")))
                .isNotBlank();
        return format.getArgumentNames();
    }
}
