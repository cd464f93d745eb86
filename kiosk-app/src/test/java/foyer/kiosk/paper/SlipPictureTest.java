package foyer.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.devices.text.Fonts;
import foyer.kiosk.Codes;
import foyer.kiosk.Offers;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.floor.Menus;
import foyer.kiosk.session.Given;
import foyer.kiosk.text.KioskTexts;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every picture is also left under target/papers, to be looked at. */
class SlipPictureTest {
    private static final int MARGIN = 18;
    private static final Path PAPERS = Path.of("target/papers");
    private static final LinkToken LINK =
            LinkToken.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void aTicketOfTheServerSaysEverything(String language) throws Exception {
        var slip = slip("H042", true, language);
        assertThat(slip.facts()).hasSize(3);
        assertThat(slip.note()).isNull();
        var picture = draw(slip, language, "ticket-" + language);
        assertThat(Codes.read(picture))
                .isEqualTo("https://queue.marlowvale.example/t/" + LINK.value());
    }

    @ParameterizedTest
    @CsvSource({
        "en, about 10\u00a0to 25\u00a0minutes",
        "pl, około\u00a010–25\u00a0minut",
        "ar, من 10 إلى 25\u00a0دقيقة تقريبًا"
    })
    void aTicketSaysTheWaitAsARangeAndWhoWillReallyGoFirst(String language, String range)
            throws Exception {
        var offer = Offers.expecting(1, new Offer.Wait(10, 15, 25, 4));
        var slip = slip("H042", true, language, offer);
        assertThat(slip.facts()).extracting(Slip.Fact::value).contains("4", range);
        assertThat(slip.facts()).extracting(Slip.Fact::value).doesNotContain("6");
        draw(slip, language, "expecting-" + language);
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void aHeldPlaceSaysFromWhenItIsCalledAndNothingOfTheWaitNow(LanguageCode language)
            throws Exception {
        var offer = TenLanguages.expecting();
        var usual = Menus.of(offer, true).findService(Offers.HOUSING).orElseThrow();
        var given =
                new Given(
                        new IntentId(new UUID(0, 1).toString()),
                        usual,
                        LINK,
                        new TicketNumber("H042"),
                        true,
                        6,
                        Offers.AT,
                        Offers.AT.plus(Duration.ofMinutes(90)),
                        Offers.AT.plus(Duration.ofMinutes(60)));
        var slip = Slip.of(given, language, offer, "kiosk-1");
        assertThat(slip.facts()).hasSize(3);
        assertThat(slip.facts().getFirst().value()).contains("15:07");
        assertThat(words(slip)).allMatch(Fonts::carries);
        assertThat(inkInMargins(draw(slip, language.value(), "held-" + language))).isZero();
    }

    @Test
    void whatWasExpectedIsNotSaidWithoutTheServer() {
        var offer = Offers.expecting(1, new Offer.Wait(10, 15, 25, 4));
        assertThat(slip("K3-041", false, "en", offer).facts())
                .extracting(Slip.Fact::label)
                .doesNotContain("Wait", "People ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "ar"})
    void aTicketWithoutTheServerSaysThatWaitsAreNotKnown(String language) throws Exception {
        var slip = slip("K3-041", false, language);
        assertThat(slip.note()).isNotBlank();
        assertThat(slip.facts()).extracting(Slip.Fact::value).doesNotContain("6");
        var picture = draw(slip, language, "offline-" + language);
        assertThat(Codes.read(picture)).endsWith(LINK.value());
    }

    /** A box is what a machine prints for a letter it does not have. */
    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everyLanguageIsPrintedWithTheLettersInTheJarAndWithinThePaper(LanguageCode language)
            throws Exception {
        var offer = TenLanguages.expecting();
        for (var number : List.of("H042", "K3-041")) {
            var live = number.startsWith("H");
            var slip = slip(number, live, language.value(), offer);
            assertThat(slip.language()).isEqualTo(language);
            assertThat(words(slip)).allMatch(Fonts::carries);
            var name = "ten-" + (live ? "" : "offline-") + language;
            var picture = draw(slip, language.value(), name);
            assertThat(inkInMargins(picture)).as("dots at the paper's edge").isZero();
            assertThat(Codes.read(picture)).endsWith(LINK.value());
        }
    }

    private static Stream<String> words(Slip slip) {
        var facts = slip.facts().stream().flatMap(one -> Stream.of(one.label(), one.value()));
        var others =
                Stream.of(
                        slip.council(),
                        slip.service(),
                        slip.place(),
                        slip.way(),
                        slip.note(),
                        slip.phone(),
                        slip.help(),
                        slip.foot());
        return Stream.concat(facts, others.filter(Objects::nonNull));
    }

    /** Only the perforations go from edge to edge. */
    private static int inkInMargins(BufferedImage picture) {
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < MARGIN && !isPerforation(picture, y); x++) {
                ink += isBlack(picture, x, y) || isBlack(picture, 575 - x, y) ? 1 : 0;
            }
        }
        return ink;
    }

    private static boolean isPerforation(BufferedImage picture, int y) {
        return isBlack(picture, 0, y);
    }

    @Test
    void theNumberNeverRunsOffThePaper() throws Exception {
        var picture = draw(slip("HHH999999", true, "en"), "en", "long-en");
        for (int y = 0; y < picture.getHeight(); y++) {
            assertThat(isBlack(picture, 0, y) && isBlack(picture, 575, y) && !isDashes(picture, y))
                    .isFalse();
        }
    }

    private static boolean isDashes(BufferedImage picture, int y) {
        return !isBlack(picture, 14, y) || !isBlack(picture, 24, y);
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) == 0;
    }

    private static Slip slip(String number, boolean live, String language) {
        return slip(number, live, language, Offers.open(1));
    }

    private static Slip slip(String number, boolean live, String language, Offer offer) {
        var given =
                new Given(
                        new IntentId(new UUID(0, 1).toString()),
                        Menus.of(offer, true).findService(Offers.HOUSING).orElseThrow(),
                        LINK,
                        new TicketNumber(number),
                        live,
                        live ? 6 : null,
                        Offers.AT,
                        Offers.AT.plus(Duration.ofMinutes(30)));
        return Slip.of(given, new LanguageCode(language), offer, "kiosk-1");
    }

    private static BufferedImage draw(Slip slip, String language, String name) throws Exception {
        var texts = KioskTexts.in(new LanguageCode(language));
        var picture = SlipPicture.draw(slip, texts.isRightToLeft());
        assertThat(picture.getWidth()).isEqualTo(576);
        Files.createDirectories(PAPERS);
        ImageIO.write(picture, "png", PAPERS.resolve(name + ".png").toFile());
        return picture;
    }
}
