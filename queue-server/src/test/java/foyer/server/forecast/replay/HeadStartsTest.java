package foyer.server.forecast.replay;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.Lots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadStartsTest {
    private static final int PLAIN = 0;
    private static final int FIRST = 1;

    private final HeadStarts starts = new HeadStarts();
    private final Lots lots = new Lots(4);

    /** Calls of an office that counts those of the first kind as that much earlier. */
    private void calls(double headStart) {
        for (int i = 0; i < 2_000; i++) {
            double plain = lots.between(0, 600);
            double first = lots.between(0, 600);
            boolean firstGoes = first - headStart <= plain;
            if (firstGoes) {
                starts.called(FIRST, first, PLAIN, plain);
            } else {
                starts.called(PLAIN, plain, FIRST, first);
                // Most customers are plain ones.
                starts.called(PLAIN, plain, FIRST, first);
            }
        }
        starts.closeDay();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 90, 180, 300})
    void theHeadStartOfAPriorityIsReadFromTheCalls(double headStart) {
        calls(headStart);
        assertThat(starts.of(PLAIN) - starts.of(FIRST)).isEqualTo(headStart);
    }

    @Test
    void untilSomethingWasCalledAllAreAlike() {
        assertThat(starts.of(7)).isEqualTo(starts.of(PLAIN));
    }
}
