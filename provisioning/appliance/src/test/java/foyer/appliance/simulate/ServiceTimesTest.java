package foyer.appliance.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import foyer.contract.words.ServiceCode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceTimesTest {
    private static final ServiceCode HOUSING = new ServiceCode("housing");

    @Test
    void theSameSeedTakesTheSameTime() {
        var one = new ServiceTimes(7);
        var other = new ServiceTimes(7);
        for (int i = 0; i < 100; i++) {
            assertThat(one.serving(HOUSING)).isEqualTo(other.serving(HOUSING));
        }
    }

    @Test
    void halfAreServedWithinTheMedianAndNobodyTakesForEver() {
        var times = new ServiceTimes(7);
        var drawn = Stream.generate(() -> times.serving(HOUSING)).limit(10_000).sorted().toList();
        assertThat(drawn.get(5_000)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(9));
        assertThat(drawn.getLast()).isLessThanOrEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aFewDoNotCome() {
        var times = new ServiceTimes(7);
        long missing = Stream.generate(times::comes).limit(10_000).filter(comes -> !comes).count();
        assertThat(missing).isBetween(300L, 500L);
    }

    @Test
    void twentyTimesFasterIsATwentieth() {
        assertThat(new Pace(20).real(Duration.ofMinutes(10))).isEqualTo(Duration.ofSeconds(30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(Double.NaN));
    }
}
