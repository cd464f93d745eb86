package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private final List<String> played = new ArrayList<>();
    private long seconds;
    private long othersTicks;

    @Test
    void ratioIsOursDividedByTheBaselineInEitherOrder() throws Exception {
        var ratios = new Runner(1, this::cpu).play(new Scripted(0), 20, 0);
        assertThat(ratios.kept()).hasSize(20).containsOnly(3.0);
        assertThat(ratios.total()).isEqualTo(20);
    }

    @Test
    void eachRoundPlaysBothAndTheOrderIsShuffledByTheSeed() throws Exception {
        new Runner(1, this::cpu).play(new Scripted(0), 20, 0);
        var first = List.copyOf(played);
        assertThat(first).hasSize(40);
        var oursFirst = new ArrayList<Boolean>();
        for (int i = 0; i < 40; i += 2) {
            assertThat(first.subList(i, i + 2)).containsExactlyInAnyOrder("ours", "baseline");
            oursFirst.add(first.get(i).equals("ours"));
        }
        assertThat(oursFirst).contains(true, false);
        played.clear();
        new Runner(1, this::cpu).play(new Scripted(0), 20, 0);
        assertThat(played).isEqualTo(first);
        played.clear();
        new Runner(2, this::cpu).play(new Scripted(0), 20, 0);
        assertThat(played).isNotEqualTo(first);
    }

    @Test
    void aRoundDisturbedInOneOfItsSlicesIsDroppedAndCounted() throws Exception {
        // Every fifth slice sees others use a whole core: four of ten rounds have one.
        var ratios = new Runner(1, this::cpu).play(new Scripted(5), 10, 0);
        assertThat(ratios.kept()).hasSize(6);
        assertThat(ratios.total()).isEqualTo(10);
        assertThat(ratios.isVoid()).isFalse();
    }

    @Test
    void disturbedThroughoutIsVoid() throws Exception {
        assertThat(new Runner(1, this::cpu).play(new Scripted(1), 10, 0).isVoid()).isTrue();
    }

    @Test
    void whatIsNotTimedIsNotDisturbed() throws Exception {
        var untimed =
                new Duel() {
                    private final Scripted disturbed = new Scripted(1);

                    @Override
                    public boolean isTimed() {
                        return false;
                    }

                    @Override
                    public double ours() {
                        return disturbed.ours();
                    }

                    @Override
                    public double baseline() {
                        return disturbed.baseline();
                    }
                };
        var ratios = new Runner(1, this::cpu).play(untimed, 10, 0);
        assertThat(ratios.kept()).hasSize(10).containsOnly(3.0);
    }

    @Test
    void warmUpsArePlayedButNotCounted() throws Exception {
        assertThat(new Runner(1, this::cpu).play(new Scripted(0), 2, 3).total()).isEqualTo(2);
        assertThat(played).hasSize(10);
    }

    private Cpu cpu() {
        return new Cpu(seconds * 50 + othersTicks, seconds * 50, seconds * 1_000_000_000L);
    }

    /** Slices of one second in which the bench uses half a core. */
    private final class Scripted implements Duel {
        private final int disturbEvery;

        Scripted(int disturbEvery) {
            this.disturbEvery = disturbEvery;
        }

        @Override
        public double ours() {
            return slice("ours", 6);
        }

        @Override
        public double baseline() {
            return slice("baseline", 2);
        }

        private double slice(String name, double value) {
            played.add(name);
            seconds++;
            if (disturbEvery > 0 && played.size() % disturbEvery == 0) {
                othersTicks += Cpu.TICKS_PER_SECOND;
            }
            return value;
        }
    }
}
