package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void medianIsTheMiddleRatioWhateverTheOrder() {
        assertThat(new Ratios(List.of(9.0, 1.0, 2.0), 3).median()).isEqualTo(2.0);
        assertThat(new Ratios(List.of(4.0, 1.0, 3.0, 2.0), 4).median()).isEqualTo(2.5);
    }

    @Test
    void spreadIsTheTenthAndTheNinetiethOfAHundred() {
        var ratios =
                new Ratios(IntStream.rangeClosed(0, 100).mapToObj(i -> (double) i).toList(), 101);
        assertThat(ratios.quantile(0.1)).isEqualTo(10);
        assertThat(ratios.quantile(0.9)).isEqualTo(90);
    }

    @Test
    void underHalfKeptSaysVoidInsteadOfAFigure() {
        assertThat(new Ratios(List.of(1.0, 1.0), 5).line("speed", "bare"))
                .isEqualTo("speed\tvoid\tvoid\tvoid\t2/5\tbare");
    }

    @Test
    void exactlyHalfKeptIsAFigure() {
        assertThat(new Ratios(List.of(1.0, 2.0), 4).line("speed", "bare"))
                .isEqualTo("speed\t1.50\t1.10\t1.90\t2/4\tbare");
    }

    @Test
    void smallRatiosKeepTheirDigits() {
        assertThat(new Ratios(List.of(0.0312), 1).line("fsyncs", "one each"))
                .startsWith("fsyncs\t0.0312\t");
    }

    @Test
    void aBaselineOfZeroIsAFaultOfTheBench() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratios(List.of(Double.POSITIVE_INFINITY), 1));
    }

    @Test
    void aVoidFigureMeetsNoPromise() {
        var aVoid = new Ratios(List.of(1.0), 10);
        assertThat(new Bound.AtLeast(0.5).isMetBy(aVoid)).isFalse();
        assertThat(new Bound.AtMost(2).isMetBy(aVoid)).isFalse();
        assertThat(new Bound.None().isMetBy(aVoid)).isTrue();
    }

    @Test
    void promisesIncludeTheirEdge() {
        var edge = new Ratios(List.of(0.7), 1);
        assertThat(new Bound.AtLeast(0.7).isMetBy(edge)).isTrue();
        assertThat(new Bound.AtLeast(0.71).isMetBy(edge)).isFalse();
        assertThat(new Bound.AtMost(0.7).isMetBy(edge)).isTrue();
        assertThat(new Bound.AtMost(0.69).isMetBy(edge)).isFalse();
    }
}
