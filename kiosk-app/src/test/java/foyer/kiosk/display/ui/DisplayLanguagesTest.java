package foyer.kiosk.display.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.PublicLanguages;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.display.Boards;
import foyer.kiosk.display.OpenPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board of a house in each of the ten languages: nothing runs out of its place. */
class DisplayLanguagesTest {
    private static final String OVERFLOWING =
            """
            [...document.querySelectorAll('.disp :is(h1, h2, h3, p, span, b, small, div, section, footer, header)')]
                .filter(e => !e.children.length && e.textContent.trim() && e.checkVisibility({visibilityProperty: true}))
                .filter(e => { const r = e.getBoundingClientRect();
                    return r.left < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1
                        || e.scrollWidth > e.clientWidth + 2; })
                .map(e => e.className + ':' + e.textContent.slice(0, 30))""";

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @Test
    void theWordsOfEveryLanguageHaveRoom() {
        try (var hall = new Hall();
                var page = chromium.page(1920, 1080)) {
            hall.offer("en");
            var old = hall.now().minusSeconds(100);
            hall.call(
                    Hall.call("B009", "2", "en", old),
                    Hall.call("H041", "5", "en", old.plusSeconds(1)),
                    Hall.call("C117", "7", "cy", old.plusSeconds(2)));
            page.navigate(hall.page().toString());
            long seq = 100;
            for (var language : PublicLanguages.ALL) {
                offer(hall, List.of(language), ++seq);
                assertThat(page.locator("html[lang=" + language + "] .d-wait:visible")).hasCount(4);
                fits(page, "ten-display-" + language);
            }
        }
    }

    /** Whoever opened one page too many reads it in all of them. */
    @Test
    void theNoticeThatNoPageIsLeftFitsInTen() {
        try (var hall = new Hall();
                var page = chromium.page(1920, 1080)) {
            offer(hall, PublicLanguages.ALL, 1);
            OpenPage last;
            do {
                last = hall.role.open(() -> {}, () -> {});
            } while (last.isShown());
            page.navigate(hall.page().toString());
            assertThat(page.locator(".disp--full p")).hasCount(PublicLanguages.ALL.size());
            fits(page, "ten-display-full");
        }
    }

    private static void fits(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        Chromium.picture(page, name);
        assertThat(page.evaluate(OVERFLOWING)).as(name).isEqualTo(List.of());
        assertThat(Axe.listViolations(page, name)).isEmpty();
    }

    private static void offer(Hall hall, List<LanguageCode> languages, long seq) {
        hall.role.onOffer(TenLanguages.inAHouseOf(languages, Boards.SERVER, hall.now(), seq));
    }
}
