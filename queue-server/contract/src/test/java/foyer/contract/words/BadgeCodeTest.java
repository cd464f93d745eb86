package foyer.contract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeCodeTest {
    @Test
    void aHundredThousandVisitorsHardlyShareOne() {
        var random = new Random(1);
        var codes = new HashSet<BadgeCode>();
        for (int i = 0; i < 100_000; i++) {
            codes.add(
                    BadgeCode.of(
                            new IntentId(
                                    new UUID(random.nextLong(), random.nextLong()).toString())));
        }
        assertThat(codes).hasSizeGreaterThan(99_990);
        assertThat(codes)
                .allSatisfy(code -> assertThat(BadgeCode.find(code.value())).hasValue(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V7KQ2MXA", "v7kq2mxa", " V7KQ 2MXA ", "v7kq-2mxa"})
    void itIsReadAsPeopleTypeIt(String typed) {
        assertThat(BadgeCode.find(typed)).hasValue(new BadgeCode("V7KQ2MXA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "V",
                "17",
                "V7KQ2MX",
                "V7KQ2MXAB",
                "X7KQ2MXA",
                "V7KQ2MX0",
                "V7KQ2MXI",
                "https://cinema.example/V7KQ2MXA"
            })
    void whatIsNoBadgeIsNone(String typed) {
        assertThat(BadgeCode.find(typed)).isEmpty();
    }
}
