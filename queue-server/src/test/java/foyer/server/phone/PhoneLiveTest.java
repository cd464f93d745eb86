package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import foyer.browser.Chromium;
import foyer.server.ticketing.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a page on a phone does when the stream of news behind it changes, ends or never comes. */
class PhoneLiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LiveStream.Pace QUICK =
            new LiveStream.Pace(Duration.ofMillis(500), Duration.ofMillis(50));

    @RegisterExtension static final Chromium chromium = Chromium.any();

    @TempDir Path folder;
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, QUICK, LiveStreams.Limits.USUAL);
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    @Test
    void aLostStreamIsAdmitted() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = chromium.page(360, 740)) {
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            assertThat(page.locator(".mark__at").isVisible()).isFalse();
            assertThat(hall.waits.countListeners()).isEqualTo(1);
            hall.phones.close();
            assertThat(hall.waits.countListeners()).isZero();
            page.waitForSelector("html[data-live=stale]");
            assertThat(page.locator(".mark__live").isVisible()).isFalse();
            assertThat(page.locator(".mark__at").innerText()).contains("Updated", "14:07");
            page.waitForFunction("document.fonts.status === 'loaded'");
            Chromium.picture(page, "phone/en-lost");
        }
    }

    @Test
    void aPressUnderWayIsNotTornAwayByAChange() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        try (var page = chromium.page(360, 740)) {
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            hall.waits.say(visit.id(), 3, 11, 16, 23);
            page.waitForSelector(".likely:has-text('25')");
            page.locator(".ways form button").first().hover();
            page.mouse().down();
            hall.waits.say(visit.id(), 3, 9, 11, 15);
            page.waitForSelector(".likely:not(:has-text('25'))");
            page.mouse().up();
            page.waitForSelector(".held");
        }
    }

    @Test
    void aHalfFilledSurveyIsStillFilledWhenTheVisitWasTakenUpOnceMore() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        hall.call(visit, "4");
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        try (var page = chromium.page(360, 740)) {
            page.clock().install();
            page.navigate(hall.page(visit).toString());
            page.waitForSelector(".survey");
            page.locator("input[name=welcome][value='4']").check();
            page.locator("input[name=settled][value=no]").check();
            hall.staff("4", new Command.Undo(visit.id()));
            asks(page, "main:not(:has(.survey))");
            hall.staff("4", new Command.Finish(visit.id()));
            page.waitForSelector(".survey");
            assertThat(page.locator("input[name=welcome][value='4']").isChecked()).isTrue();
            assertThat(page.locator("input[name=settled][value=no]").isChecked()).isTrue();
            assertThat(page.locator("input:checked").count()).isEqualTo(2);
        }
    }

    /** As when the network has gone without a word: no beat, and no error either. */
    @Test
    void aSilentStreamIsGivenUpAndOpenedAnew() throws Exception {
        hall.close();
        var silent = new LiveStream.Pace(Duration.ofHours(1), Duration.ofMillis(50));
        hall = new Hall(folder.resolve("silent"), silent, LiveStreams.Limits.USUAL);
        var visit = hall.fourthOfTheDay("en");
        var opened = new AtomicInteger();
        try (var page = chromium.page(360, 740)) {
            page.clock().install();
            page.onRequest(
                    request -> {
                        if (request.url().endsWith("/live")) {
                            opened.incrementAndGet();
                        }
                    });
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=ok]");
            page.clock().runFor(30_000);
            assertThat(opened).hasValue(1);
            page.clock().runFor(15_000);
            page.waitForCondition(() -> opened.get() == 2);
            page.waitForSelector("html[data-live=ok]");
            assertThat(page.locator(".lost").isVisible()).isFalse();

            // And nobody answers: the page says so, until somebody does.
            page.route("**/t/**", Route::abort);
            asks(page, "html[data-lost]");
            assertThat(page.locator(".lost").innerText()).contains("listen for your number");
            PhoneBrowserTest.assertFits(page);
            Chromium.picture(page, "phone/en-unanswered");
            page.unroute("**/t/**");
            asks(page, "html[data-live=ok]:not([data-lost])");
            assertThat(page.locator(".lost").isVisible()).isFalse();
        }
    }

    @Test
    void aPageThatIsRefusedAStreamAsksInstead() throws Exception {
        hall.close();
        hall = new Hall(folder.resolve("full"), QUICK, new LiveStreams.Limits(0, 0));
        var visit = hall.fourthOfTheDay("en");
        try (var page = chromium.page(360, 740)) {
            page.clock().install();
            page.navigate(hall.page(visit).toString());
            page.waitForSelector("html[data-live=stale]");
            hall.pass(Duration.ofMinutes(2));
            hall.call(visit, "4");
            asks(page, ".go");
            assertThat(page.locator(".mark__at").innerText()).contains("Updated", "14:09");
        }
    }

    @Test
    void thePageOfAMissedVisitOpensAgainWhenItIsBroughtBack() throws Exception {
        var visit = hall.fourthOfTheDay("en");
        hall.call(visit, "4");
        hall.staff("4", new Command.NoShow(visit.id()));
        try (var page = chromium.page(360, 740)) {
            page.clock().install();
            page.navigate(hall.page(visit).toString());
            page.waitForSelector(".i--bell");
            hall.staff("4", new Command.Revive(visit.id()));
            asks(page, ".told");
            page.waitForSelector("html[data-live=ok]");
            hall.call(visit, "4");
            page.waitForSelector(".go");
        }
    }

    @Test
    void aPageWhoseTicketBecomesKnownLoadsIt() throws Exception {
        var early = hall.address("/t/" + Hall.token(7).value()).toString();
        try (var page = chromium.page(360, 740)) {
            page.clock().install();
            page.navigate(early);
            page.waitForSelector(".notice");
            hall.arrive("housing", "ar", 7);
            asks(page, "html[lang=ar] .told");
        }
    }

    /** Time flies for the page's own timers alone, so wait until it has set one. */
    private static void asks(Page page, String until) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            page.clock().runFor(25_000);
                            return page.locator(until).count() == 1;
                        });
    }
}
