package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A finger that presses twice. */
class PressesTest {
    private long now;
    private final Presses presses = new Presses(() -> now);

    @Test
    void nothingElseBeginsWhileAnActionIsUnderWay() {
        assertThat(presses.tryBegin("undo")).isTrue();
        assertThat(presses.tryBegin("start")).isFalse();
        presses.end();
        assertThat(presses.tryBegin("start")).isTrue();
    }

    @Test
    void theSecondOfTwoQuickPressesDoesNothingThoughTheFirstIsOver() {
        assertThat(presses.tryBegin("undo")).isTrue();
        presses.end();
        now = Presses.REST.toNanos() - 1;
        assertThat(presses.tryBegin("undo")).isFalse();
        now++;
        assertThat(presses.tryBegin("undo")).as("meant").isTrue();
    }

    @Test
    void anActionThatFailsLeavesTheButtonsAlive() {
        assertThatThrownBy(
                        () ->
                                presses.once(
                                        "transfer",
                                        () -> {
                                            throw new IllegalStateException("no such line");
                                        }))
                .hasMessage("no such line");
        assertThat(presses.tryBegin("start")).isTrue();
    }
}
