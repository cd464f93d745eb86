package foyer.kiosk.display;

import static foyer.kiosk.display.Boards.board;
import static foyer.kiosk.display.Boards.call;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that is left open, on a clock of the test. */
class LongLifeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime HALF_PAST_THREE = LocalTime.of(3, 30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void inAMonthWithAClockChangeItIsLoadedAnewOnceADay() {
        var month = new Month(ZonedDateTime.of(2027, 3, 1, 10, 0, 0, 0, LONDON), HALF_PAST_THREE);
        month.pass(Duration.ofDays(31));

        assertThat(month.reloads).hasSize(31);
        assertThat(month.reloads)
                .allSatisfy(
                        at -> assertThat(at.atZone(LONDON).toLocalTime()).isEqualTo("03:30:00"));
    }

    /** 01:30 comes twice in that night, and not at all in the one of spring. */
    @Test
    void aTimeThatComesTwiceOrNotAtAllIsOnce() {
        for (var day : List.of("2026-10-24T10:00Z", "2027-03-27T10:00Z")) {
            var start = Instant.parse(day.replace("Z", ":00Z")).atZone(LONDON);
            var night = new Month(start, LocalTime.of(1, 30));
            night.pass(Duration.ofDays(2));
            assertThat(night.reloads).as(day).hasSize(2);
        }
    }

    @Test
    void itIsNeverLoadedAnewWithinHalfAMinuteOfACall() {
        var display = SeededDisplay.live(Duration.ofSeconds(4));
        var called = call(1, display.now().serverTime());
        display.board(board(1, List.of(called)));
        var before = new Renewal(Boards.NOON.minusSeconds(1_000_000));
        for (int seconds = 0; seconds < 60; seconds++) {
            var step = before.step(display.state, display.now(), LONDON, HALF_PAST_THREE);
            assertThat(step.reload()).as("after %s s", seconds).isEqualTo(seconds >= 30);
            display.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void withoutAServerNobodyKnowsWhatTimeItIs() {
        var display = SeededDisplay.live(Duration.ZERO);
        display.serverBeats(false);
        display.pass(Contact.SILENCE.plusSeconds(2));
        var step =
                new Renewal(Boards.NOON.minusSeconds(1_000_000))
                        .step(display.state, display.now(), LONDON, HALF_PAST_THREE);
        assertThat(step.reload()).isFalse();
        assertThat(Renewal.INITIAL.step(display.state, display.now(), LONDON, null).reload())
                .isFalse();
    }

    @Test
    void thePictureMovesEveryFewMinutesButNotWhileANumberIsRead() {
        var display = SeededDisplay.live(Duration.ofSeconds(4));
        var drift = Drift.INITIAL;
        var moves = new ArrayList<Duration>();
        var calls = new ArrayList<Board.Call>();
        for (int second = 0; second < 3600; second++) {
            // The last quarter of an hour is as busy as it can be.
            if (second == 240 || (second > 2700 && second % 20 == 0)) {
                calls.addFirst(call(calls.size() + 1, display.now().serverTime()));
                display.board(board(second, calls.stream().limit(20).toList()));
            }
            var next = drift.step(display.state.plate(), display.now().running());
            if (!next.place().equals(drift.place())) {
                moves.add(display.now().running());
                assertThat(readFor(display)).as("at %s s", second).satisfies(LongLifeTest::fresh);
            }
            drift = next;
            display.pass(Duration.ofSeconds(1));
        }
        assertThat(moves).hasSizeBetween(13, 15);
        for (int i = 1; i < moves.size(); i++) {
            assertThat(moves.get(i).minus(moves.get(i - 1))).isGreaterThanOrEqualTo(Drift.EVERY);
        }
    }

    private static Duration readFor(SeededDisplay display) {
        var plate = display.state.plate();
        return plate == null ? Drift.READ_WITHIN : display.now().running().minus(plate.since());
    }

    /** The call has come with this very drawing, or nobody reads it any more. */
    private static void fresh(Duration read) {
        assertThat(
                        read.compareTo(Duration.ofSeconds(1)) < 0
                                || read.compareTo(Drift.READ_WITHIN) >= 0)
                .as("moved after %s", read)
                .isTrue();
    }

    /** Whatever grows with the calls of a month would be seen here. */
    @Test
    void aHundredThousandCallsLeaveNothingBehind() {
        var display = SeededDisplay.live(Duration.ZERO);
        var latest = new ArrayList<Board.Call>();
        for (int i = 1; i <= 100_000; i++) {
            latest.addFirst(call("H%06d".formatted(i), "4", "en", display.now().serverTime()));
            if (latest.size() > Limits.BOARD_CALLS) {
                latest.removeLast();
            }
            if (i % Limits.BOARD_CALLS == 0) {
                display.board(board(i, latest));
                display.pass(Duration.ofMillis(250));
                assertThat(display.state.waiting()).hasSizeLessThanOrEqualTo(Limits.BOARD_CALLS);
                assertThat(display.state.settled())
                        .hasSizeLessThanOrEqualTo(AnnouncementState.REMEMBERED);
                display.missed.clear();
            }
        }
        assertThat(display.state.settled()).hasSize(AnnouncementState.REMEMBERED);
    }

    /** Weeks in steps of a minute: the rules ask for nothing finer. */
    private static final class Month {
        private final Instant start;
        private final LocalTime daily;
        private final List<Instant> reloads = new ArrayList<>();
        private Renewal renewal = Renewal.INITIAL;
        private Duration passed = Duration.ZERO;

        Month(ZonedDateTime start, LocalTime daily) {
            this.start = start.toInstant();
            this.daily = daily;
        }

        void pass(Duration time) {
            for (var end = passed.plus(time); passed.compareTo(end) <= 0; ) {
                var at = new Moment(passed, start.plus(passed));
                var live =
                        AnnouncementState.INITIAL.withContact(
                                new Contact.Live(at.running(), at.serverTime()));
                var step = renewal.step(live, at, LONDON, daily);
                renewal = step.next();
                if (step.reload()) {
                    reloads.add(at.serverTime());
                }
                passed = passed.plus(MINUTE);
            }
        }
    }
}
