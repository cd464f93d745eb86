package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void medianIsTheMiddleRatioWhateverTheOrder() {
        assertThat(ratios(List.of(9.0, 1.0, 2.0), 3).median()).isEqualTo(2.0);
        assertThat(ratios(List.of(4.0, 1.0, 3.0, 2.0), 4).median()).isEqualTo(2.5);
    }

    @Test
    void spreadIsTheTenthAndTheNinetiethOfAHundred() {
        var ratios = ratios(IntStream.rangeClosed(0, 100).mapToObj(i -> (double) i).toList(), 101);
        assertThat(Ratios.quantile(ratios.kept(), 0.1)).isEqualTo(10);
        assertThat(Ratios.quantile(ratios.kept(), 0.9)).isEqualTo(90);
    }

    @Test
    void underHalfKeptSaysVoidInsteadOfAFigure() {
        assertThat(ratios(List.of(1.0, 1.0), 5).line("speed", "bare"))
                .isEqualTo("speed\tvoid\tvoid\tvoid\t2/5\tbare");
    }

    @Test
    void exactlyHalfKeptIsAFigure() {
        assertThat(ratios(List.of(1.0, 2.0), 4).line("speed", "bare"))
                .isEqualTo("speed\t1.50\t1.10\t1.90\t2/4\tbare");
    }

    @Test
    void smallRatiosKeepTheirDigits() {
        assertThat(ratios(List.of(0.0312), 1).line("fsyncs", "one each"))
                .startsWith("fsyncs\t0.0312\t");
    }

    @Test
    void aBaselineOfZeroIsAFaultOfTheBench() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratios(List.of(Double.POSITIVE_INFINITY), 1));
    }

    @Test
    void aVoidFigureMeetsNoPromise() {
        var aVoid = ratios(List.of(1.0), 10);
        assertThat(new Bound.AtLeast(0.5).isMetBy(aVoid)).isFalse();
        assertThat(new Bound.AtMost(2).isMetBy(aVoid)).isFalse();
        assertThat(new Bound.None().isMetBy(aVoid)).isTrue();
    }

    @Test
    void promisesIncludeTheirEdge() {
        var edge = ratios(List.of(0.7), 1);
        assertThat(new Bound.AtLeast(0.7).isMetBy(edge)).isTrue();
        assertThat(new Bound.AtLeast(0.71).isMetBy(edge)).isFalse();
        assertThat(new Bound.AtMost(0.7).isMetBy(edge)).isTrue();
        assertThat(new Bound.AtMost(0.69).isMetBy(edge)).isFalse();
    }

    @Test
    void disturbedRoundsAreAHintAndNoFigure() {
        assertThat(new Ratios(List.of(1.0), List.of(8.0, 7.0, 9.0)).hintOfDropped())
                .contains("3 disturbed rounds, not counted, had a median of 8.00");
        assertThat(new Ratios(List.of(1.0), List.of()).hintOfDropped()).isEmpty();
    }

    /** The dropped ones are far off, so that a figure that looks at them shows. */
    private static Ratios ratios(List<Double> kept, int total) {
        return new Ratios(kept, Collections.nCopies(total - kept.size(), 1e6));
    }
}
