package foyer.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Offer;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Menu;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a kiosk makes of hours: words with the next opening, and tickets in the morning without the
 * server.
 */
class OpeningHoursTest {
    /** Sunday, 14:07. */
    private static final Instant NOW = Offers.AT;

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void withTheServerItIsTheServerThatOpens() {
        var late = MONDAY_NINE.plus(Duration.ofHours(1));

        assertThat(housing(true, late, MONDAY_NINE).closed()).isEqualTo(Menu.Closed.OUT_OF_HOURS);
    }

    @Test
    void withoutTheServerTheNightEndsAtTheToldOpening() {
        var before = MONDAY_NINE.minusSeconds(1);

        assertThat(housing(false, before, MONDAY_NINE).closed())
                .isEqualTo(Menu.Closed.OUT_OF_HOURS);
        assertThat(housing(false, MONDAY_NINE, MONDAY_NINE).closed()).isNull();
        assertThat(housing(false, MONDAY_NINE, MONDAY_NINE).again()).isNull();
    }

    @Test
    void withoutATrustedClockNobodyOpensByIt() {
        assertThat(housing(false, null, MONDAY_NINE).closed()).isEqualTo(Menu.Closed.OUT_OF_HOURS);
    }

    @Test
    void whatStaffClosedStaysClosedWithoutThem() {
        assertThat(housing(false, MONDAY_NINE.plusSeconds(1), null).closed())
                .isEqualTo(Menu.Closed.OUT_OF_HOURS);
    }

    @Test
    void theDayIsNamedAsAReaderOfTodayWould() {
        assertThat(day(NOW.plus(Duration.ofHours(2)))).isEqualTo(Menu.Again.Day.TODAY);
        assertThat(day(MONDAY_NINE)).isEqualTo(Menu.Again.Day.WITHIN_A_WEEK);
        assertThat(day(NOW.plus(Duration.ofDays(6)))).isEqualTo(Menu.Again.Day.WITHIN_A_WEEK);
        assertThat(day(NOW.plus(Duration.ofDays(7)))).isEqualTo(Menu.Again.Day.LATER);
    }

    @Test
    void theDayIsWrittenInTheReadersLanguage() {
        assertThat(times("en").weekday(MONDAY_NINE)).isEqualTo("Monday");
        assertThat(times("pl").weekday(MONDAY_NINE)).isEqualTo("poniedziałek");
        assertThat(times("ar").weekday(MONDAY_NINE)).isEqualTo("الاثنين");
        assertThat(times("en").dayAndMonth(MONDAY_NINE)).isEqualTo("23 November");
        assertThat(times("ar").dayAndMonth(MONDAY_NINE)).startsWith("23");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWordsInEveryLanguage(Offer.Closed why) {
        var closed = Menu.Closed.valueOf(why.name());
        for (var language : KioskTexts.LANGUAGES) {
            var texts = KioskTexts.in(language);
            for (var key : List.of("closed.", "services.closed.")) {
                assertThat(texts.get(key + closed)).isNotBlank();
            }
        }
    }

    private static Menu.Again.Day day(Instant opensAt) {
        return housing(true, NOW, opensAt).again().day();
    }

    private static Times times(String language) {
        return new Times(
                KioskTexts.in(new foyer.contract.words.LanguageCode(language)),
                ZoneId.of("Europe/London"));
    }

    private static Menu.Service housing(boolean live, Instant now, Instant opensAt) {
        var offer = Offers.offer(1, 0, Offer.Closed.OUT_OF_HOURS);
        var services = offer.services().stream().map(one -> opening(one, opensAt)).toList();
        return MenuMaker.menu(Offers.again(offer, offer.seq(), services), live, now, Map.of())
                .findService(Offers.HOUSING)
                .orElseThrow();
    }

    private static Offer.Service opening(Offer.Service one, Instant opensAt) {
        return new Offer.Service(
                one.code(),
                one.group(),
                one.name(),
                one.hint(),
                one.shortName(),
                one.icon(),
                one.prefix(),
                one.closed(),
                one.standardMinutes(),
                one.peopleAhead(),
                one.place(),
                one.way(),
                opensAt,
                null,
                null,
                null,
                null);
    }
}
