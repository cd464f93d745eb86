package foyer.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.journal.JournalException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the world looks for it would find: each kind of fault, planted, is found as what it is. */
class PlantedFaultsTest {
    /** Few: a fault that shows in hardly any world is not looked for well enough. */
    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void isFound(Plant plant) {
        assertThat(complaints(plant)).anyMatch(one -> one.contains(plant.foundAs));
    }

    /** Up to the first that calls the fault by its name. */
    private static List<String> complaints(Plant plant) {
        var all = new ArrayList<String>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                play(seed, plant);
            } catch (AssertionError e) {
                all.add(e.getMessage());
                if (e.getMessage().contains(plant.foundAs)) {
                    return all;
                }
            }
        }
        return all;
    }

    @Test
    void aRowChangedInARealFileIsFound(@TempDir Path folder) throws JournalException {
        try (var disk = new SqliteDisk(folder.resolve("changed.db"), 1)) {
            var story = new Story(Shape.of(1), disk, Plant.A_CHANGED_ROW);
            assertThatThrownBy(story::run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(Plant.A_CHANGED_ROW.foundAs);
        }
    }

    @Test
    void aFailureSaysHowToSeeItAgain() {
        assertThatThrownBy(() -> Seeds.play(6, seed -> play(seed, Plant.A_NUMBER_TWICE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 6")
                .hasMessageContaining("-Dfoyer.seed=6")
                .hasMessageContaining("promise 1");
    }

    private static Story.Outcome play(long seed, Plant plant) {
        try (var disk = new ModelDisk()) {
            return new Story(Shape.of(seed), disk, plant).run();
        }
    }
}
