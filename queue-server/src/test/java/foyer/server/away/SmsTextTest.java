package foyer.server.away;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths as GSM 03.38 and 3GPP TS 23.040 count them. */
class SmsTextTest {
    @ParameterizedTest
    @CsvSource({
        "a,160,1", "a,161,2", "a,306,2", "a,307,3", "é,160,1", "€,80,1", "€,81,2", "ب,70,1",
        "ب,71,2", "ب,134,2", "ب,135,3", "ł,70,1", "ł,71,2", "你,70,1", "你,71,2"
    })
    void partsAreCountedByTheLettersUsed(String letter, int times, int parts) {
        assertThat(SmsText.countParts(letter.repeat(times))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "Wkrótce Państwa kolej – zażółć gęślą jaźń ŁÓDŹ,Wkrotce Panstwa kolej - zazolc gesla jazn LODZ",
        "Ghișeul 4 ţară,Ghiseul 4 tara",
        "hynny’n ŵ ŷ,hynny'n w y",
        "Balcão é à,Balcao é à",
        "Jūsų eilė čia,Jusu eile cia"
    })
    void latinTextLosesTheAccentsGsmDoesNotHaveAndKeepsTheOthers(String text, String plain) {
        assertThat(SmsText.plain(text)).isEqualTo(plain);
    }

    @Test
    void otherScriptsStayAsTheyAre() {
        var arabic = "حان دورك، أُنهيت – 4’é";
        assertThat(SmsText.plain(arabic)).isEqualTo(arabic);
        assertThat(SmsText.plain("😀 é")).isEqualTo("😀 é");
    }
}
