package foyer.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.Codes;
import foyer.kiosk.Offers;
import foyer.kiosk.journey.Result;
import foyer.kiosk.journey.Visit;
import foyer.kiosk.session.Effect;
import foyer.kiosk.text.KioskTexts;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every picture is also left under target/papers, to be looked at. */
class BadgePictureTest {
    private static final Path PAPERS = Path.of("target/papers");
    private static final String CODE = "V7KQ2MXA";
    private static final Instant AT = Instant.parse("2026-03-02T09:15:30Z");

    private static Badge badge(
            LanguageCode language,
            String visitor,
            String organisation,
            String host,
            String number) {
        var said =
                new Result.Said(
                        "told",
                        Result.Tone.GOOD,
                        Map.of(
                                "visitor", visitor,
                                "organisation", organisation,
                                "host", host,
                                "badge", CODE),
                        number,
                        true);
        var print =
                new Effect.PrintSlip(
                        new IntentId("00000000-0000-4000-8000-0123456789ab"),
                        Visit.NAME,
                        said,
                        language);
        return Badge.of(print, Offers.open(1), Optional.of(AT), "kiosk-1");
    }

    private static BufferedImage draw(Badge badge, String name) throws Exception {
        var rightToLeft = KioskTexts.in(badge.language()).isRightToLeft();
        var picture = BadgePicture.draw(badge, rightToLeft);
        Files.createDirectories(PAPERS);
        ImageIO.write(picture, "png", PAPERS.resolve("badge-" + name + ".png").toFile());
        return picture;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Ada Byron, Engines Ltd, Jan Nowak, 12",
        "pl, Świętosława Brzęczyszczykiewicz, Zakłady Łódź, Jan Nowak, 7",
        "ar, نور الدين حسن, شركة الأمل, علي حسن, 103",
        "bn, নাসরিন আক্তার, 3M, Jan Nowak, V7KQ"
    })
    void theCodeIsReadFromThePicture(
            String language, String visitor, String organisation, String host, String number)
            throws Exception {
        var picture =
                draw(
                        badge(new LanguageCode(language), visitor, organisation, host, number),
                        language);
        assertThat(Codes.read(picture)).isEqualTo(CODE);
        assertThat(picture.getWidth()).isEqualTo(BadgePicture.WIDTH);
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everyLanguageHasItsBadge(LanguageCode language) throws Exception {
        var badge = badge(language, "Ada Byron", "Engines Ltd", "Jan Nowak", "12");
        assertThat(Codes.read(draw(badge, "short-" + language))).isEqualTo(CODE);
    }

    @Test
    void aNameOfTwoHundredLettersLeavesRoomForTheRest() throws Exception {
        var usual = draw(badge(new LanguageCode("en"), "Ada", "E", "Jan", "12"), "usual");
        for (var name : new String[] {"W".repeat(200), "Anna ".repeat(40), "😀".repeat(100)}) {
            var badge = badge(new LanguageCode("en"), name, name, name, "2000");
            var picture = draw(badge, "long-" + name.codePointAt(0));
            assertThat(Codes.read(picture)).isEqualTo(CODE);
            assertThat(picture.getHeight()).isLessThan(usual.getHeight() + 500);
        }
    }

    @Test
    void whoComesForThemselvesToNobodyKnownHasABadgeToo() throws Exception {
        var badge = badge(new LanguageCode("pl"), "A", "", "", "V7KQ");
        assertThat(Codes.read(draw(badge, "bare"))).isEqualTo(CODE);
    }

    @Test
    void whoWorksHereReadsThatItIsAVisitor() {
        assertThat(badge(new LanguageCode("ar"), "A", "", "", "1").title())
                .startsWith("Visitor · ");
        assertThat(badge(new LanguageCode("en"), "A", "", "", "1").title()).isEqualTo("Visitor");
    }

    @Test
    void nothingOfAPersonIsInWhatALogShows() {
        var badge = badge(new LanguageCode("en"), "Ada Byron", "Engines", "Jan", "12");
        assertThat(badge.toString()).doesNotContain("Ada", "Jan", "Engines");
    }
}
