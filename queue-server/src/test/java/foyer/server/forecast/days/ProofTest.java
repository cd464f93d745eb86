package foyer.server.forecast.days;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.forecast.baselines.Baseline;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The forecast keeps its word on days it was not made for. */
class ProofTest {
    /** One office of the ten; the whole of them is the next test and the bench's figure. */
    @Test
    void inOneOfficeTheRangeHoldsAndTheWaitIsNearerThanAnybodyElses() {
        var office = JudgedDays.offices().get(1);
        var verdict = Proof.of(office, JudgedDays.of(office).subList(0, 48), JudgedDays.LEARNING);
        assertThat(verdict.pooled().coverage()).isBetween(0.74, 0.86);
        requireBetterThanTheOthers(verdict);
    }

    @Test
    @Tag("soak")
    void overSixHundredDaysOfTenOfficesTheRangeHoldsItsEightyPerCent() {
        var verdict = Proof.ofAll();
        assertThat(verdict.pooled().coverage()).isBetween(0.78, 0.82);
        verdict.byShape()
                .forEach(
                        (shape, accuracy) ->
                                assertThat(accuracy.coverage())
                                        .as("%s", shape)
                                        .isBetween(0.7, 0.9));
        requireBetterThanTheOthers(verdict);
    }

    private static void requireBetterThanTheOthers(Verdict verdict) {
        var pooled = verdict.pooled();
        double error = pooled.meanAbsoluteError();
        assertThat(pooled.meanWidth()).isLessThan(0.8 * verdict.unconditionalRange());
        assertThat(error).isLessThan(0.7 * verdict.meanAbsoluteErrorOf(Baseline.USUAL));
        for (var baseline : Baseline.values()) {
            assertThat(error).isLessThan(verdict.meanAbsoluteErrorOf(baseline));
        }
        assertThat(verdict.meanAbsoluteErrorOfOracle()).isLessThan(error);
    }
}
