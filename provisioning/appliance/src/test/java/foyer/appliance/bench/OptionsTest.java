package foyer.appliance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<String> KNOWN = List.of("speed", "memory");

    @Test
    void namesAndOptionsInAnyOrder() {
        assertThat(parse("speed", "--seed", "7", "--check", "--rounds", "3"))
                .isEqualTo(new Options(List.of("speed"), false, true, 7, Optional.of(3)));
        assertThat(parse())
                .isEqualTo(
                        new Options(
                                List.of(), false, false, Options.DEFAULT_SEED, Optional.empty()));
    }

    @Test
    void anUnknownFigureIsAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("sped"))
                .withMessageContaining("'sped'")
                .withMessageContaining("speed, memory");
    }

    @Test
    void numbersSayWhatIsAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--rounds", "0"))
                .withMessage("--rounds takes a number from 1 to 1000, not '0'.");
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--seed"));
    }

    private static Options parse(String... args) {
        return Options.parse(List.of(args), KNOWN);
    }
}
