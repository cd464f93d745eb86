package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import foyer.browser.Chromium;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.session.Session;
import foyer.kiosk.text.KioskTexts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The shortest way to a ticket in each of the ten languages, at a site that offers them all. */
class KioskLanguagesTest {
    /** Words that leave their box, the screen, or the room above the foot. */
    private static final String OVERFLOWING =
            """
            (() => {
              const foot = document.querySelector('.kiosk footer');
              const top = e => e.closest('main') && foot ? foot.getBoundingClientRect().top
                  : e.closest('.hero') ? e.closest('.hero').getBoundingClientRect().bottom : innerHeight;
              const out = e => {
                const r = e.getBoundingClientRect();
                return r.width > 0 && (r.left < -1 || r.right > innerWidth + 1
                    || r.bottom > top(e) + 1
                    || (e.matches('button') && (e.scrollWidth > e.clientWidth + 1
                        || e.scrollHeight > e.clientHeight + 1)));
              };
              return [...document.querySelectorAll('body :is(h1, h2, h3, p, span, b, small, bdi, button)')]
                  .filter(out).map(e => e.className + ':' + e.textContent.slice(0, 30));
            })()""";

    private static final String LOADED =
            "performance.getEntriesByType('resource').map(one => one.name).join(' ')";

    private static final String HAN_IS_THERE =
            """
            [...document.fonts].some(face => face.family.includes('Foyer Han') && face.status === 'loaded')
            """;

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    /** One visitor after the other, as it is at a kiosk. */
    private static Page page;

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, ScreenRig.UNHURRIED);
        rig.floor.offer(TenLanguages.offer(2));
        rig.paper.comes(CompletableFuture.completedFuture(true));
        page = rig.open();
    }

    /** It looks the same to whoever comes next. */
    @BeforeEach
    void welcome() {
        rig.awaitScreen(page, "attract");
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void theShortestWayToATicket(LanguageCode language) throws Exception {
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        var dir = KioskTexts.in(language).isRightToLeft() ? "rtl" : "ltr";
        page.waitForSelector("html[lang='" + language + "'][dir='" + dir + "']");
        fits(page, "ten-2-groups-" + language);
        // Council Tax, the longest name in most.
        rig.touch(page, ".tile >> nth=0", "services");
        fits(page, "ten-2-services-" + language);
        rig.touch(page, ".tile >> nth=0", "choice");
        fits(page, "ten-3-choice-" + language);
        rig.touch(page, ".way--main", "issuing");
        rig.answerIssue("H042");
        rig.awaitScreen(page, "ticket");
        page.waitForSelector(".slot__ok");
        fits(page, "ten-5-ticket-" + language);
        rig.touch(page, ".k-nav .btn--main", "attract");
    }

    @Test
    void theWelcomeInTenLanguagesNeedsNoFontOfMegabytes() {
        try (var fresh = rig.open()) {
            assertThat(fresh.evaluate(HAN_IS_THERE)).isEqualTo(true);
            assertThat((String) fresh.evaluate(LOADED))
                    .contains("/fonts/noto-sans-bengali")
                    .doesNotContain("DroidSansFallbackFull");
        }
    }

    @Test
    void theLanguageCanBeChangedOnTheWay() {
        assertThat(page.locator(".lang bdi").count()).isEqualTo(KioskTexts.LANGUAGES.size());
        fits(page, "ten-1-attract");
        rig.touch(page, ".lang:has(bdi[lang='lt'])", "groups");
        rig.touch(page, ".k-lang", "languages");
        fits(page, "ten-7-languages-lt");
        rig.touch(page, ".lang:has(bdi[lang='ur'])", "groups");
        page.waitForSelector("html[lang='ur']");
        rig.touch(page, ".k-nav .btn >> nth=1", "attract");
    }

    @Test
    void theNoticeThatNoPageIsLeftFitsInTen() throws Exception {
        var booths = new ArrayList<Booth>();
        try (var late = chromium.page(1080, 1920)) {
            // A page that has gone may leave only now, and one more place be free.
            await().atMost(Duration.ofSeconds(30)).until(() -> isTurnedAway(late, booths));
            fits(late, "ten-full");
        } finally {
            booths.forEach(Booth::leave);
        }
    }

    private static boolean isTurnedAway(Page page, List<Booth> booths) throws Exception {
        while (!rig.floor.isFull()) {
            booths.add(rig.floor.enter(new Unseen()).get(10, TimeUnit.SECONDS));
        }
        page.navigate(rig.address().toString());
        page.waitForSelector(".kiosk, .say");
        return page.locator(".say .k-lead").count() == KioskTexts.LANGUAGES.size();
    }

    private static final class Unseen implements foyer.kiosk.floor.Page {
        @Override
        public void show(Session session) {}

        @Override
        public void clear(Session session) {}
    }

    /**
     * In both sizes of text; the larger one is set on the page alone, so that ten languages are
     * quick.
     */
    private static void fits(Page page, String name) {
        for (var size : List.of("large", "normal")) {
            page.evaluate("size => document.documentElement.dataset.text = size", size);
            Chromium.picture(page, name + (size.equals("large") ? "-large" : ""));
            assertThat(page.evaluate(OVERFLOWING)).as(name + " " + size).isEqualTo(List.of());
        }
    }
}
