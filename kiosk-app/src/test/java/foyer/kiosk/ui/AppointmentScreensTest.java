package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import foyer.browser.Axe;
import foyer.browser.Chromium;
import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.words.AppointmentFit;
import foyer.contract.words.AppointmentId;
import foyer.contract.words.AppointmentKey;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.Offers;
import foyer.kiosk.TenLanguages;
import foyer.kiosk.session.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Somebody comes for an agreed time, in a real browser, and every screen is within reach. */
@Tag("soak")
class AppointmentScreensTest {
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
    private static final Answer.Booking BOOKING =
            new Answer.Booking(
                    new AppointmentId("a-1"),
                    Offers.HOUSING,
                    Offers.AT.plus(Duration.ofMinutes(3)));

    @RegisterExtension static final Chromium chromium = Chromium.any();
    private static ScreenRig rig;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = new ScreenRig(chromium, folder, PACE);
        rig.floor.offer(TenLanguages.withEntries(2, List.of("appointment", "tell-us", "visit")));
        rig.paper.comes(CompletableFuture.completedFuture(true));
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, false",
        "cy, false",
        "pl, false",
        "ro, false",
        "pt, false",
        "lt, false",
        "bn, false",
        "ur, false",
        "ar, false",
        "zh, false",
        "ar, true",
        "pl, true"
    })
    void aCodeIsScannedAndATicketTaken(String language, boolean low) throws Exception {
        var look = (low ? "-low-" : "-") + language;
        try (var page = rig.open()) {
            begin(page, language, low);
            look(page, "number" + look);
            scan(page, "KMT497QX");
            look(page, "sending" + look);
            assertThat(rig.awaitBody(AskBody.FindAppointment.class).key())
                    .isEqualTo(AppointmentKey.shown("KMT497QX"));
            found(AppointmentFit.ON_TIME);
            page.waitForSelector(".ask--pick:has-text('14:10')");
            look(page, "in-time" + look);
            rig.touch(page, ".way >> nth=0", "issuing");
            assertThat(rig.awaitBody(AskBody.CheckIn.class).appointment())
                    .isEqualTo(BOOKING.appointment());
            rig.answer(
                    rig.awaitAsk(AskBody.CheckIn.class),
                    new Answer.Issued(
                            new TicketId("t-9"),
                            new TicketNumber("H042"),
                            Offers.HOUSING,
                            Offers.AT,
                            Offers.AT.plus(Duration.ofMinutes(8)),
                            2));
            rig.awaitScreen(page, "ticket");
            page.waitForSelector(".about .wait:has-text('14:10')");
            look(page, "ticket" + look);
            rig.touch(page, ".k-nav .btn--main", "attract");
            raise(page);
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, false", "pl, true", "ar, false"})
    void whoHasNoNumberIsLookedForByNameAndTime(String language, boolean low) throws Exception {
        var look = (low ? "-low-" : "-") + language;
        try (var page = rig.open()) {
            begin(page, language, low);
            rig.touch(page, ".key--next");
            type(page, "name" + look, "Nowak", false);
            type(page, "time" + look, "1410", true);
            rig.awaitScreen(page, "sending");
            assertThat(rig.awaitBody(AskBody.FindAppointment.class).key())
                    .isEqualTo(AppointmentKey.named("Nowak", LocalTime.of(14, 10)));
            found(AppointmentFit.EARLY);
            page.waitForSelector(".ask--pick:has-text('13:55')");
            look(page, "early" + look);
            rig.touch(page, ".way >> nth=1", "outcome");
            look(page, "back" + look);
            rig.touch(page, ".k-nav .btn--main", "attract");
            assertThat(page.content()).doesNotContain("Nowak");
            raise(page);
        }
        assertThat(problems).isEmpty();
    }

    /** The longest of what can be said, in every language. */
    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void whatDoesNotFitIsSaidInEveryLanguage(LanguageCode language) throws Exception {
        try (var page = rig.open()) {
            for (var fit : List.of(AppointmentFit.DAY_TO_COME, AppointmentFit.LATE)) {
                begin(page, language.value(), true);
                scan(page, "KMT497QX");
                found(fit);
                page.waitForSelector(".kiosk:not([data-screen='sending'])");
                look(page, fit.name().toLowerCase(Locale.ROOT) + "-low-" + language);
                rig.touch(
                        page, fit.admits() ? "button:has(.i--x)" : ".k-nav .btn--main", "attract");
                raise(page);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void found(AppointmentFit fit) throws Exception {
        rig.answer(
                rig.awaitAsk(AskBody.FindAppointment.class),
                new Answer.Appointment(
                        fit, BOOKING, Offers.AT.minus(Duration.ofMinutes(12)), null, null));
    }

    private static void begin(Page page, String language, boolean low) {
        rig.touch(page, ".lang:has(bdi[lang='" + language + "'])", "groups");
        if (low) {
            rig.touch(page, ".acc:has(.i--accessibility)");
            page.waitForSelector(".kiosk.low");
        }
        rig.touch(page, ".entry >> nth=0", "asking");
        page.waitForSelector(".keys");
    }

    /** As far as a scanner, which is a keyboard in a hurry. */
    private static void scan(Page page, String code) {
        rig.look(page);
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        rig.awaitScreen(page, "sending");
    }

    private static void raise(Page page) {
        if (page.isVisible(".kiosk.low")) {
            rig.touch(page, ".acc:has(.i--accessibility)");
        }
    }

    private void type(Page page, String name, String text, boolean last) {
        page.waitForSelector(".keys");
        page.waitForFunction("document.querySelector('.typed__text').textContent === ''");
        look(page, name);
        rig.look(page);
        page.keyboard().type(text);
        page.waitForFunction(
                "wanted => document.querySelector('.typed__text').textContent === wanted", text);
        rig.touch(page, ".key--next");
        if (!last) {
            page.waitForFunction("document.querySelector('.typed__text').textContent === ''");
        }
    }

    private void look(Page page, String name) {
        Chromium.picture(page, "appointment-" + name);
        problems.addAll(Layout.listProblems(page, name));
        problems.addAll(Axe.listViolations(page, name));
    }
}
