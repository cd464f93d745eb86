package foyer.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.WebAddress;
import foyer.devices.text.Fonts;
import foyer.kiosk.Codes;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.floor.Menus;
import foyer.kiosk.session.Leaflet;
import foyer.kiosk.session.Menu;
import foyer.kiosk.text.KioskTexts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every picture is also left under target/papers, to be looked at. */
class HandoutPictureTest {
    private static final Path PAPERS = Path.of("target/papers");
    private static final Offer OFFER = TenLanguages.expecting();

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void theStepsArePrintedInEveryLanguageAndTheCodeIsRead(LanguageCode language) throws Exception {
        var service = online(menu());
        var online = service.ways().online();
        var picture = draw(new Leaflet.Steps(service, online), language, "steps");
        assertThat(Codes.read(picture)).isEqualTo(online.address().value());
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void anotherOrganisationIsPrintedInEveryLanguage(LanguageCode language) throws Exception {
        for (var agency : menu().agencies()) {
            var picture = draw(new Leaflet.Signpost(agency), language, "agency-" + agency.id());
            if (agency.web() != null) {
                assertThat(Codes.read(picture)).isEqualTo(agency.web().value());
            }
        }
    }

    /** The longest address a site file may have, at the size it is printed at. */
    @Test
    void theCodeOfTheLongestAddressFitsThePaperAndIsRead() throws Exception {
        var longest = "https://example.org/" + "x".repeat(WebAddress.MAX_LENGTH - 20);
        var handout =
                new Handout(
                        new LanguageCode("en"),
                        "Council",
                        "About",
                        "Title",
                        java.util.List.of(),
                        java.util.List.of(),
                        new WebAddress(longest),
                        "Scan",
                        "Foot");
        assertThat(Codes.read(HandoutPicture.draw(handout, false))).isEqualTo(longest);
    }

    private static Menu menu() {
        return Menus.of(OFFER, true);
    }

    private static Menu.Service online(Menu menu) {
        return menu.services().stream()
                .filter(one -> one.ways().online() != null)
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage draw(Leaflet leaflet, LanguageCode language, String name)
            throws IOException {
        var handout = Handout.of(leaflet, language, OFFER, "kiosk-1");
        allLetters(handout);
        var picture = HandoutPicture.draw(handout, KioskTexts.in(language).isRightToLeft());
        Files.createDirectories(PAPERS);
        ImageIO.write(picture, "png", PAPERS.resolve(name + "-" + language + ".png").toFile());
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            dark += isDark(picture, 0, y) || isDark(picture, picture.getWidth() - 1, y) ? 1 : 0;
        }
        assertThat(dark).as("only the dashes reach the edge").isLessThan(20);
        return picture;
    }

    private static boolean isDark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xff) < 128;
    }

    private static void allLetters(Handout handout) {
        var words =
                Stream.of(
                        handout.steps().stream(),
                        handout.facts().stream()
                                .flatMap(one -> Stream.of(one.label(), one.value())),
                        Stream.of(
                                handout.about(), handout.title(), handout.scan(), handout.foot()));
        assertThat(words.flatMap(all -> all)).isNotEmpty().allMatch(Fonts::carries);
    }
}
