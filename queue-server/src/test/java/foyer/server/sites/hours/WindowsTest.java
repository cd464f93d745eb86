package foyer.server.sites.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.words.ServiceCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ServiceCode TAX = new ServiceCode("tax");
    private static final ServiceCode WASTE = new ServiceCode("waste");
    private static final Spans OFFICE = Spans.of("09:00-12:30", "13:30-17:00");
    private static final Week WEEK =
            new Week(
                    Map.of(
                            DayOfWeek.MONDAY, OFFICE,
                            DayOfWeek.TUESDAY, OFFICE,
                            DayOfWeek.FRIDAY, Spans.of("09:00-14:00")));

    @Test
    void aDayWithALunchBreakIsTwoWindows() {
        var windows = windows(new Opening(WEEK, List.of()), TAX);

        assertThat(windows.findAt(at("2026-11-23T09:00:00Z")).orElseThrow().until())
                .isEqualTo(at("2026-11-23T12:30:00Z"));
        assertThat(windows.findAt(at("2026-11-23T12:30:00Z"))).isEmpty();
        assertThat(windows.findOpeningAfter(at("2026-11-23T12:30:00Z")))
                .contains(at("2026-11-23T13:30:00Z"));
    }

    /** The same answer again for a minute must not reach over the end of it. */
    @Test
    void whatWasOpenAMomentAgoMayBeClosedNow() {
        var windows = windows(new Opening(WEEK, List.of()), TAX);

        assertThat(windows.findAt(at("2026-11-23T12:29:59Z"))).isPresent();
        assertThat(windows.findAt(at("2026-11-23T12:30:00Z"))).isEmpty();
        assertThat(windows.findAt(at("2026-11-23T12:29:59Z"))).isPresent();
        assertThat(windows.findAt(at("2026-11-23T13:30:00Z")).orElseThrow().from())
                .isEqualTo(at("2026-11-23T13:30:00Z"));
    }

    @Test
    void afterTuesdayComesFriday() {
        var windows = windows(new Opening(WEEK, List.of()), TAX);

        assertThat(windows.findOpeningAfter(at("2026-11-24T17:00:00Z")))
                .contains(at("2026-11-27T09:00:00Z"));
        assertThat(windows.findOpeningAfter(at("2026-11-27T10:00:00Z")))
                .as("the next time it opens, also while it is open")
                .contains(at("2026-11-30T09:00:00Z"));
    }

    @Test
    void aHolidayIsClosedAndALongDayIsLong() {
        var opening =
                new Opening(
                        WEEK,
                        List.of(
                                closed("2026-11-23"),
                                special("2026-11-25", Set.of(), "10:00-20:00")));
        var windows = windows(opening, TAX);

        assertThat(windows.findAt(at("2026-11-23T10:00:00Z"))).isEmpty();
        assertThat(windows.findAt(at("2026-11-25T19:59:59Z"))).isPresent();
        assertThat(windows.findOpeningAfter(at("2026-11-22T10:00:00Z")))
                .contains(at("2026-11-24T09:00:00Z"));
    }

    @Test
    void whatASpecialDaySaysOfOneServiceGoesBeforeWhatItSaysOfTheHouse() {
        var opening =
                new Opening(
                        WEEK,
                        List.of(
                                closed("2026-11-23"),
                                special("2026-11-23", Set.of(WASTE), "09:00-11:00")));

        assertThat(windows(opening, TAX).findAt(at("2026-11-23T10:00:00Z"))).isEmpty();
        assertThat(windows(opening, WASTE).findAt(at("2026-11-23T10:00:00Z"))).isPresent();
    }

    @Test
    void aServiceMayHaveAWeekOfItsOwn() {
        var opening = new Opening(WEEK, List.of(closed("2026-11-23")));
        var own = Week.daily(Spans.of("08:00-09:00"));

        assertThat(opening.on(LocalDate.parse("2026-11-24"), TAX, own))
                .isEqualTo(Spans.of("08:00-09:00"));
        assertThat(opening.on(LocalDate.parse("2026-11-23"), TAX, own)).isEqualTo(Spans.CLOSED);
    }

    @Test
    void whatNeverClosesNeverEnds() {
        var windows = windows(Opening.ALWAYS, TAX);
        var window = windows.findAt(at("2026-11-23T03:00:00Z")).orElseThrow();

        assertThat(window.until()).isEqualTo(Instant.MAX);
        assertThat(windows.findOpeningAfter(at("2026-11-23T03:00:00Z"))).isEmpty();
    }

    @Test
    void aNightIsOneWindowOverMidnight() {
        var night = Week.daily(Spans.of("00:00-02:00", "22:00-24:00"));
        var window =
                windows(new Opening(night, List.of()), TAX)
                        .findAt(at("2026-11-23T23:00:00Z"))
                        .orElseThrow();

        assertThat(window.until()).isEqualTo(at("2026-11-24T02:00:00Z"));
    }

    @Test
    void whatIsClosedForGoodNeverOpens() {
        var windows = windows(new Opening(new Week(Map.of()), List.of()), TAX);

        assertThat(windows.findAt(at("2026-11-23T10:00:00Z"))).isEmpty();
        assertThat(windows.findOpeningAfter(at("2026-11-23T10:00:00Z"))).isEmpty();
    }

    @Test
    void inTheNightOfSpringTheHourThatIsLeftOutIsNotOpen() {
        var windows = windows(daily("01:15-01:45"), TAX);

        assertThat(windows.findAt(at("2026-03-29T01:00:00Z"))).isEmpty();
        assertThat(windows.findOpeningAfter(at("2026-03-28T02:00:00Z")))
                .contains(at("2026-03-30T00:15:00Z"));
        assertThat(
                        windows(daily("00:30-02:30"), TAX)
                                .findAt(at("2026-03-29T00:45:00Z"))
                                .orElseThrow())
                .isEqualTo(new Window(at("2026-03-29T00:30:00Z"), at("2026-03-29T01:30:00Z")));
    }

    @Test
    void inTheNightOfAutumnAnHourThatIsShownTwiceIsOneWindow() {
        var window =
                windows(daily("01:00-01:30"), TAX).findAt(at("2026-10-25T00:45:00Z")).orElseThrow();

        assertThat(window)
                .isEqualTo(new Window(at("2026-10-25T00:00:00Z"), at("2026-10-25T01:30:00Z")));
        assertThat(Duration.between(window.from(), window.until())).hasMinutes(90);
    }

    @Test
    void hoursAreThoseOfTheSitesClockWhereverTheServerIs() {
        var apia =
                new Windows(
                        ZoneId.of("Pacific/Apia"),
                        date -> daily("09:00-17:00").on(date, TAX, null));

        assertThat(apia.findAt(at("2026-11-22T20:00:00Z"))).isPresent();
        assertThat(apia.findAt(at("2026-11-22T19:59:59Z"))).isEmpty();
    }

    @Test
    void hoursOverEachOtherAreRefused() {
        assertThatThrownBy(() -> Spans.of("09:00-12:00", "11:00-13:00"))
                .hasMessage("hours 11:00-13:00 overlap hours 09:00-12:00");
        assertThatThrownBy(() -> Span.parse("17:00-09:00")).hasMessageContaining("do not end");
        assertThatThrownBy(() -> Span.parse("9-17")).hasMessageContaining("09:00-12:30");
        assertThatThrownBy(
                        () ->
                                new Opening(
                                        WEEK, List.of(closed("2026-11-23"), closed("2026-11-23"))))
                .hasMessageContaining("overlap special days 2026-11-23");
    }

    private static Opening daily(String... spans) {
        return new Opening(Week.daily(Spans.of(spans)), List.of());
    }

    private static Windows windows(Opening opening, ServiceCode service) {
        return new Windows(LONDON, date -> opening.on(date, service, null));
    }

    private static SpecialDays closed(String date) {
        return special(date, Set.of());
    }

    private static SpecialDays special(String date, Set<ServiceCode> services, String... hours) {
        var day = LocalDate.parse(date);
        return new SpecialDays(day, day, Spans.of(hours), services, null);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
