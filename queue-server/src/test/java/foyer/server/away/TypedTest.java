package foyer.server.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.away.Typed.Fault;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type as a number or an address, and what is made of it. */
class TypedTest {
    private static final Set<Way> BOTH = EnumSet.allOf(Way.class);
    private static final NumberPlan BRITAIN = new NumberPlan(44, true, false);
    private static final NumberPlan POLAND = new NumberPlan(48, false, true);

    private static Typed.Read mobile(String typed, NumberPlan plan) {
        return new Typed(typed, "", true).read(BOTH, plan);
    }

    private static Typed.Read mail(String typed) {
        return new Typed("", typed, true).read(BOTH, BRITAIN);
    }

    private static void assertNumber(Typed.Read read, String number) {
        assertThat(read).isEqualTo(new Typed.Read.Ok(new Contact.Mobile(number)));
    }

    private static void assertRefused(Typed.Read read, Fault fault) {
        assertThat(read).isEqualTo(new Typed.Read.Refused(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900123",
                " 07700 900 123 ",
                "07700-900-123",
                "(07700) 900.123",
                "+447700900123",
                "+44 (0)7700 900123",
                "0044 7700 900123",
                "٠٧٧٠٠٩٠٠١٢٣",
                "০৭৭০০৯০০১২৩",
                "۰۷۷۰۰۹۰۰۱۲۳",
                "０７７００９００１２３",
                "\u202a07700900123\u202c"
            })
    void aNumberIsReadHoweverItIsWritten(String typed) {
        assertNumber(mobile(typed, BRITAIN), "+447700900123");
    }

    @ParameterizedTest
    @CsvSource({
        "600 123 456,+48600123456",
        "+48600123456,+48600123456",
        "0044 7700900123,+447700900123"
    })
    void whereNumbersHaveNoZeroInFront(String typed, String number) {
        assertNumber(mobile(typed, POLAND), number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0770O 900123",
                "seven",
                "123",
                "7700900123",
                "07700900123456789",
                "+",
                "00",
                "077#00900123",
                "0770+0900123",
                "-----------",
                "07700900123\n07700900124",
                "'; DROP TABLE follower; --"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertRefused(mobile(typed, BRITAIN), Fault.NO_NUMBER);
    }

    @Test
    void aNumberOfAnotherCountryIsRefusedUnlessTheHouseTakesThem() {
        assertRefused(mobile("+48600123456", BRITAIN), Fault.ABROAD);
        assertNumber(mobile("+447700900123", POLAND), "+447700900123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                " Ann.O'Neil+queue@mail.council.example ",
                "a@b.co",
                "ann＠example.org",
                "ann@xn--bcher-kva.example"
            })
    void anAddressIsRead(String typed) {
        assertThat(mail(typed)).isInstanceOf(Typed.Read.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann.example.org",
                "@example.org",
                "ann@",
                "ann@example",
                "ann@@example.org",
                "ann@exa mple.org",
                "ann@example.org, bob@example.org",
                "ann@example.org\r\nBcc: all@example.org",
                "Ann <ann@example.org>",
                ".ann@example.org",
                "ann..b@example.org",
                "ann@-example.org",
                "ann@1.2.3.4",
                "żaneta@example.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertRefused(mail(typed), Fault.NO_MAIL);
    }

    @Test
    void aThousandSignsAreRefusedAsAnythingElseIs() {
        assertRefused(mail("a".repeat(1_000) + "@example.org"), Fault.NO_MAIL);
        assertRefused(mobile("1".repeat(1_000), BRITAIN), Fault.NO_NUMBER);
        assertRefused(mobile("ب".repeat(1_000), BRITAIN), Fault.NO_NUMBER);
        assertRefused(mail("a@" + "b.".repeat(500)), Fault.NO_MAIL);
    }

    @Test
    void oneOfTheTwoIsFilledInAndTicked() {
        var number = "07700900123";
        assertRefused(new Typed("", " ", true).read(BOTH, BRITAIN), Fault.NOTHING);
        assertRefused(new Typed(null, null, true).read(BOTH, BRITAIN), Fault.NOTHING);
        assertRefused(new Typed(number, "ann@example.org", true).read(BOTH, BRITAIN), Fault.BOTH);
        assertRefused(new Typed(number, "", false).read(BOTH, BRITAIN), Fault.NO_CONSENT);
        assertRefused(new Typed("x", "", false).read(BOTH, BRITAIN), Fault.NO_NUMBER);
    }

    @Test
    void whatIsNotSetUpIsNotRead() {
        var mailAlone = EnumSet.of(Way.MAIL);
        assertRefused(new Typed("07700900123", "", true).read(mailAlone, BRITAIN), Fault.NOTHING);
        assertRefused(
                new Typed("", "ann@example.org", true).read(Set.of(), BRITAIN), Fault.NOTHING);
    }

    @Test
    void anAddressIsShownInPartAlone() {
        assertThat(new Contact.Mobile("+447700900123").masked()).isEqualTo("•••123");
        assertThat(new Contact.Mail("ann@example.org").masked()).isEqualTo("a•••@example.org");
        assertThat(new Contact.Mail("ann@example.org").toString()).doesNotContain("ann");
        assertThat(new Contact.Mobile("+447700900123").toString()).doesNotContain("900");
    }

    @Test
    void noContactIsBornWrongAndTheRefusalDoesNotRepeatIt() {
        assertThatThrownBy(() -> new Contact.Mobile("07700900123"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("07700");
        assertThatThrownBy(() -> new Contact.Mail("ann.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ann");
    }
}
