package foyer.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.kiosk.glass.Sight.Dark;
import foyer.kiosk.glass.Sight.NotYet;
import foyer.kiosk.glass.Sight.Seen;
import foyer.kiosk.glass.Sight.Why;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GlassTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(3);

    private long now = Long.MAX_VALUE - 5;

    private Glass glass(Glass.Expected expected) {
        return new Glass(expected, PATIENCE, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aPageThatSaysSoIsSeen() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        glass.open().seen();
        pass(Duration.ofSeconds(4));
        assertThat(glass.look()).isEqualTo(new Seen(Duration.ofSeconds(4)));
    }

    @Test
    void aPageThatFallsSilentIsDarkAndSeenAgainWithItsNextSign() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        var pane = glass.open();
        pane.seen();
        pass(PATIENCE);
        assertThat(glass.look()).isEqualTo(new Dark(Why.NOT_SEEN, Optional.of(PATIENCE)));
        pane.seen();
        assertThat(glass.look()).isEqualTo(new Seen(Duration.ZERO));
    }

    @Test
    void aPageThatNeverDrawsIsDarkOnceItHadTheTime() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        glass.open();
        assertThat(glass.look()).isEqualTo(new NotYet());
        pass(PATIENCE);
        assertThat(glass.look()).isEqualTo(new Dark(Why.NOT_SEEN, Optional.empty()));
    }

    @Test
    void ofOneThatSaysItIsHiddenThatIsKnown() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        var pane = glass.open();
        pane.seen();
        pane.hidden();
        pass(LONG);
        assertThat(glass.look()).isEqualTo(new Dark(Why.HIDDEN, Optional.of(LONG)));
    }

    @Test
    void aBrowserThatWasKilledDoesNotHideThatAnotherIsHidden() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        glass.open().seen();
        var second = glass.open();
        second.seen();
        second.hidden();
        pass(LONG);
        assertThat(glass.look()).isEqualTo(new Dark(Why.HIDDEN, Optional.of(LONG)));
    }

    @Test
    void oneBrowserThatShowsItIsEnough() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        glass.open().hidden();
        var second = glass.open();
        pass(LONG);
        second.seen();
        assertThat(glass.look()).isInstanceOf(Seen.class);
    }

    @Test
    void withoutAPageItIsDarkWhereThereWasOne() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        var pane = glass.open();
        pane.seen();
        pane.close();
        pass(LONG);
        assertThat(glass.look()).isEqualTo(new Dark(Why.NO_PAGE, Optional.of(LONG)));
    }

    @Test
    void aPageThatNeverCameUpIsMissedWhereTheMachineHasAScreenOnly() {
        var any = glass(Glass.Expected.ONCE_OPENED);
        var own = glass(Glass.Expected.ALWAYS);
        assertThat(own.look()).isEqualTo(new NotYet());
        pass(LONG);
        assertThat(any.look()).isEqualTo(new NotYet());
        assertThat(own.look()).isEqualTo(new Dark(Why.NO_PAGE, Optional.empty()));
    }

    @Test
    void aPageLoadedAnewIsNotDarkInBetween() {
        var glass = glass(Glass.Expected.ALWAYS);
        var before = glass.open();
        before.seen();
        before.close();
        pass(Duration.ofSeconds(8));
        assertThat(glass.look()).isInstanceOf(Seen.class);
    }

    @Test
    void howeverManyOpenItOnlySoManyAreRemembered() {
        var glass = glass(Glass.Expected.ONCE_OPENED);
        for (int i = 0; i < Glass.MOST_PANES; i++) {
            glass.open().hidden();
        }
        glass.open();
        pass(LONG);
        assertThat(glass.look()).isEqualTo(new Dark(Why.HIDDEN, Optional.empty()));
    }
}
