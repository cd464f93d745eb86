package foyer.server.visitors;

import static foyer.server.visitors.Stays.NINE;
import static foyer.server.visitors.Stays.stay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeavingRulesTest {
    private static final Stay ADA = stay(1, "Ada Byron", "Engines Ltd");
    private static final Stay JAN = stay(2, "Jan Żak", "");
    private static final Stay GONE =
            stay(3, "Bo Li", "").ended(NINE.plusSeconds(900), Stay.How.BADGE);
    private static final List<Stay> STAYS = List.of(ADA, JAN, GONE);

    @Test
    void aScannedBadgeIsEnough() {
        assertThat(LeavingRules.decide(STAYS, ADA.code().value(), null))
                .isEqualTo(new Leaving.Goes(ADA, Stay.How.BADGE));
    }

    @Test
    void aCodeMayBeTypedAsPeopleType() {
        var typed = ADA.code().value().toLowerCase(Locale.ROOT).replaceAll("(....)", "$1 ");
        assertThat(LeavingRules.decide(STAYS, typed, null)).isInstanceOf(Leaving.Goes.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Byron", "byron", "ADA BYRN", "Byron Ada"})
    void aNumberNeedsTheName(String name) {
        assertThat(LeavingRules.decide(STAYS, "1", name))
                .isEqualTo(new Leaving.Goes(ADA, Stay.How.NUMBER));
    }

    @Test
    void theBeginningOfTheCodeIsTheNumberOfABadgePrintedAlone() {
        assertThat(
                        LeavingRules.decide(
                                STAYS, JAN.code().mark().toLowerCase(Locale.ROOT), "Jan Zak"))
                .isEqualTo(new Leaving.Goes(JAN, Stay.How.NUMBER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Jan Żak", "😀", "Nobody"})
    void aNumberAloneOrWithAnotherNameSignsNobodyOut(String name) {
        assertThat(LeavingRules.decide(STAYS, "1", name)).isEqualTo(new Leaving.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "V2345678",
                "https://cinema.example/ticket/17",
                "0",
                "-1",
                "99999999999"
            })
    void aBadgeOfAnotherHouseIsUnknown(String badge) {
        assertThat(LeavingRules.decide(STAYS, badge, "Ada Byron")).isEqualTo(new Leaving.Unknown());
    }

    @Test
    void whoeverLeftBeforeIsToldSo() {
        assertThat(LeavingRules.decide(STAYS, GONE.code().value(), null))
                .isEqualTo(new Leaving.AlreadyOut(GONE));
    }
}
