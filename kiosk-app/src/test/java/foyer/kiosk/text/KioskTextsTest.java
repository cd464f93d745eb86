package foyer.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Menu;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class KioskTextsTest {
    private static final int ACCESS_LABEL = 12;

    @ParameterizedTest
    @FieldSource("foyer.kiosk.text.KioskTexts#LANGUAGES")
    void labelsOfTheAccessBarAreShort(LanguageCode language) {
        var texts = KioskTexts.in(language);
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
                "cy|0|Does neb o’ch blaen",
                "cy|2|berson o’ch blaen",
                "cy|3|pherson o’ch blaen",
                "cy|6|pherson o’ch blaen",
                "cy|7|person o’ch blaen",
                "ro|1|persoană înaintea dumneavoastră",
                "ro|19|persoane înaintea dumneavoastră",
                "ro|20|de persoane înaintea dumneavoastră",
                "pt|0|Ninguém à sua frente",
                "pt|2|pessoas à sua frente",
                "lt|1|žmogus prieš jus",
                "lt|9|žmonės prieš jus",
                "lt|11|žmonių prieš jus",
                "lt|21|žmogus prieš jus",
                "bn|5|জন আপনার আগে আছেন",
                "ur|1|شخص آپ سے پہلے",
                "ur|2|افراد آپ سے پہلے",
                "zh|5|人在您前面",
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
                "cy|0|2|hyd at 2_funud",
                "cy|10|25|tua 10_i 25_munud",
                "ro|10|25|între 10 și 25_de_minute",
                "ro|3|7|între 3 și 7_minute",
                "lt|10|25|nuo 10 iki 25_minučių",
                "lt|10|21|nuo 10 iki 21_minutės",
                "zh|10|25|约 10_至 25_分钟",
            })
    void aWaitIsARangeInWholeMinutes(String language, int low, int high, String expected) {
        var texts = KioskTexts.in(new LanguageCode(language));
        assertThat(Waits.brief(texts, new Menu.Wait(low, high, 3)))
                .isEqualTo(expected.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @FieldSource("foyer.kiosk.text.KioskTexts#LANGUAGES")
    void timesAndNumbersAreInLatinDigits(LanguageCode language) {
        var texts = KioskTexts.in(language);
        var times = new Times(texts, ZoneId.of("Europe/London"));
        var at = Instant.parse("2026-11-22T14:07:00Z");
        assertThat(times.clock(at)).isEqualTo("14:07");
        assertThat(times.day(at)).contains("22");
        assertThat(texts.get("choice.promise", "n", 30)).contains("30");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(KioskTexts.in(new LanguageCode("fr")).get("welcome")).isEqualTo("Welcome");
    }
}
