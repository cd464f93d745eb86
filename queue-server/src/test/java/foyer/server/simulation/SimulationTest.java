package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.journal.JournalException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sites whose network, server, disk, displays and kiosks fail all the time, with the real rules and
 * the real turn of the loop. A failure names its seed, and how to see it again.
 */
class SimulationTest {
    @Test
    void thePromisesHold() {
        Seeds.playAll(Seeds.range(1, 120), SimulationTest::play);
    }

    @Test
    void thePromisesHoldOverARealFile(@TempDir Path folder) {
        Seeds.playAll(Seeds.range(201, 203), seed -> playOn(folder, seed));
    }

    @Tag("soak")
    @Test
    void thePromisesHoldForLong() {
        Seeds.playAll(Seeds.range(1_001, 10_900), SimulationTest::play);
    }

    @Tag("soak")
    @Test
    void thePromisesHoldOverARealFileForLong(@TempDir Path folder) {
        Seeds.playAll(Seeds.range(10_901, 11_000), seed -> playOn(folder, seed));
    }

    private static Story.Outcome playOn(Path folder, long seed) {
        try (var disk = new SqliteDisk(folder.resolve(seed + ".db"), seed)) {
            return new Story(Shape.of(seed), disk, Plant.NOTHING).run();
        } catch (JournalException e) {
            throw new AssertionError("a new file can be opened", e);
        }
    }

    /** 7636: a call written as the last fault ended. 7886: a kiosk behind the server's day. */
    @Test
    void thePromisesHoldWhereTheyOnceSeemedBroken() {
        Seeds.playAll(LongStream.of(7_636, 7_886), SimulationTest::play);
    }

    @Test
    void theWorldsAreFaultyAndBusy() {
        var all = LongStream.rangeClosed(1, 8).mapToObj(SimulationTest::play).toList();
        assertThat(sum(all, Story.Outcome::given)).isGreaterThan(500);
        assertThat(sum(all, Story.Outcome::alone)).isGreaterThan(200);
        assertThat(sum(all, Story.Outcome::calls)).isGreaterThan(300);
        assertThat(sum(all, Story.Outcome::shown)).isGreaterThan(300);
        assertThat(sum(all, Story.Outcome::undos)).isGreaterThan(3);
        assertThat(sum(all, Story.Outcome::days)).isGreaterThan(60);
        assertThat(sum(all, Story.Outcome::deaths)).isGreaterThan(20);
        assertThat(sum(all, Story.Outcome::refusals)).isGreaterThan(5);
        assertThat(sum(all, Story.Outcome::changes)).as("other site files").isGreaterThan(10);
    }

    private static int sum(List<Story.Outcome> all, ToIntFunction<Story.Outcome> of) {
        return all.stream().mapToInt(of).sum();
    }

    private static Story.Outcome play(long seed) {
        try (var disk = new ModelDisk()) {
            return new Story(Shape.of(seed), disk, Plant.NOTHING).run();
        }
    }

    @Test
    void theSameSeedIsTheSameWorld() {
        assertThat(play(7)).isEqualTo(play(7)).isNotEqualTo(play(9));
    }
}
