package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Theme;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.Texts;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Menu;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The site's own look on its way from the offer to the screens. */
class LookTest {
    private static final LanguageCode ENGLISH = new LanguageCode("en");
    private static final Theme.Logo LOGO = new Theme.Logo(Theme.Logo.SVG, "PHN2Zz48L3N2Zz4=");

    private static Menu.Look look(Theme theme) {
        return MenuMaker.menu(Offers.looking(theme), true, Offers.AT, Map.of()).look();
    }

    @Test
    void coloursAndLogoAreForTheStyleSheetsTheGreetingIsForTheWelcome() {
        var colours =
                new Theme.Colours("#3A1F6B", "#FFFFFF", "#5A2A9E", "#FFFFFF", "#3B1B67", "#EAE3F2");
        var look = look(new Theme(colours, LOGO, Texts.of(ENGLISH, "Good to see you")));
        assertThat(look.variables())
                .containsEntry("--site-bar", "#3A1F6B")
                .containsEntry("--site-tint", "#EAE3F2")
                .containsEntry("--site-logo", "url(data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)");
        assertThat(look.welcome().in(ENGLISH)).isEqualTo("Good to see you");
    }

    @Test
    void whatTheSiteDoesNotNameStaysAsItIs() {
        assertThat(look(new Theme(null, LOGO, null)).variables()).containsOnlyKeys("--site-logo");
        assertThat(look(null)).isEqualTo(Menu.Look.USUAL);
    }
}
