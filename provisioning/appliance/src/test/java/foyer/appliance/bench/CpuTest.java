package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTest {
    @Test
    void busyLeavesOutIdleAndWaitingForDisks() {
        var stat = "cpu  100 20 30 99999 88888 4 5 6 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n";
        assertThat(Cpu.busyTicks(stat)).isEqualTo(100 + 20 + 30 + 4 + 5 + 6);
    }

    @Test
    void anotherKernelsFormatIsNotGuessedAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cpu.busyTicks("intr 1 2 3\n"));
    }

    @Test
    void aProcessMayBeCalledAnything() {
        var process =
                Cpu.Entry.parse(
                        "42 (a) b (c) S 7 42 42 0 -1 4194560 10 20 0 0 11 12 13 14 20 0 1 0\n");
        assertThat(process).isEqualTo(new Cpu.Entry(42, 7, 11 + 12 + 13 + 14));
    }

    @Test
    void theTreeIsTheProcessAndAllItStarted() {
        var all =
                Map.of(
                        1L, new Cpu.Entry(1, 0, 1000),
                        10L, new Cpu.Entry(10, 1, 1),
                        11L, new Cpu.Entry(11, 10, 2),
                        12L, new Cpu.Entry(12, 11, 4),
                        20L, new Cpu.Entry(20, 1, 500));
        assertThat(Cpu.ticksOfTree(10, all)).isEqualTo(7);
    }

    @Test
    void aTornTableEndsTheWalk() {
        var all = Map.of(2L, new Cpu.Entry(2, 3, 1), 3L, new Cpu.Entry(3, 2, 1));
        assertThat(Cpu.ticksOfTree(9, all)).isZero();
    }

    @Test
    void othersAreEverybodyWithoutUs() {
        var before = new Cpu(1000, 100, 0);
        assertThat(new Cpu(1100, 150, 1_000_000_000).othersCoresSince(before)).isEqualTo(0.5);
        assertThat(new Cpu(1050, 150, 2_000_000_000).othersCoresSince(before)).isZero();
    }

    @Test
    void ownWorkIsOwnWorkOnThisMachine() {
        var thread = ManagementFactory.getThreadMXBean();
        var before = Cpu.now();
        long until = thread.getCurrentThreadCpuTime() + 200_000_000;
        while (thread.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }
        // 200 ms are 20 ticks, of which the kernel may round one away.
        assertThat(Cpu.now().ours() - before.ours()).isGreaterThanOrEqualTo(19);
    }
}
