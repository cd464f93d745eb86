package foyer.kiosk.display.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which browser is a display, and when another may be it. */
class SeatTest {
    private static final String TELEVISION = "television";
    private static final String LAPTOP = "laptop";
    private static final Duration START = Duration.ofSeconds(100);

    private final Seat seat = Seat.EMPTY.taken(TELEVISION, START);

    @Test
    void nobodysSeatIsFree() {
        assertThat(Seat.EMPTY.isFreeFor(TELEVISION, Duration.ZERO)).isTrue();
    }

    @Test
    void whoIsSeenKeepsItsSeatHoweverLong() {
        var sits = seat;
        for (int s = 0; s < 3600; s += 5) {
            sits = sits.seen(sits.sitting(), after(s));
            assertThat(sits.isFreeFor(LAPTOP, after(s + 5))).isFalse();
        }
    }

    /** It was switched off, or the cable was pulled: nobody says good-bye then. */
    @Test
    void whoIsNotSeenLosesIt() {
        var seen = seat.seen(seat.sitting(), after(7));
        assertThat(seen.isFreeFor(LAPTOP, after(26))).isFalse();
        assertThat(seen.isFreeFor(LAPTOP, after(27))).isTrue();
    }

    @Test
    void whoLoadsItsPageAnewComesBackAndNobodySlipsInBetween() {
        var away = seat.left(seat.sitting());
        assertThat(away.isFreeFor(LAPTOP, after(1))).isFalse();
        assertThat(away.isFreeFor(TELEVISION, after(1))).isTrue();
        assertThat(away.isFreeFor(LAPTOP, after(20))).isTrue();
    }

    /** Each would push the other out for ever. */
    @Test
    void twoPagesOfOneBrowserAreNotBothTheDisplay() {
        assertThat(seat.isFreeFor(TELEVISION, after(1))).isFalse();
    }

    @Test
    void whomSomebodyWantsThereGetsItWhenItsPageComes() {
        var promised = seat.promised(LAPTOP, after(1));
        assertThat(promised.isFreeFor(TELEVISION, after(2))).isFalse();
        assertThat(promised.isFreeFor(LAPTOP, after(2))).isTrue();
        assertThat(promised.isFreeFor(TELEVISION, after(21))).as("it never came").isTrue();
    }

    @Test
    void whoHasGoneDoesNotSpeakForTheNext() {
        var next = seat.taken(LAPTOP, after(30));
        assertThat(next.seen(seat.sitting(), after(45))).isEqualTo(next);
        assertThat(next.left(seat.sitting())).isEqualTo(next);
        assertThat(seat.left(seat.sitting()).seen(seat.sitting(), after(5)).sign())
                .isEqualTo(START);
    }

    private static Duration after(int seconds) {
        return START.plusSeconds(seconds);
    }
}
