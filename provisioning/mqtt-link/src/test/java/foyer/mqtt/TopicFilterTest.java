package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {
    @ParameterizedTest
    @CsvSource({
        "a/b, a/b, true",
        "a/b, a/c, false",
        "a/+, a/b, true",
        "a/+, a, false",
        "a/+, a/b/c, false",
        "a/#, a, true",
        "a/#, a/b/c, true",
        "#, a/b, true",
        "+/b, a/b, true",
        "a/+/c, a//c, true",
        "a/b, a/b/, false",
    })
    void aTopicPassesOrNot(String filter, String topic, boolean passes) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({
        "a/#, a/+/c, true",
        "a/#, a/#, true",
        "a/+, a/b, true",
        "a/+, a/+, true",
        "a/+, a/#, false",
        "a/+, #, false",
        "a/b, a/+, false",
        "a/b/#, a/#, false",
        "+/b, a/#, false",
    })
    void aFilterCoversANarrowerOne(String wide, String narrow, boolean covers) {
        assertThat(new TopicFilter(wide).covers(new TopicFilter(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "a/+/ask, a/+/shown, false",
        "a/+/ask, a/k1/ask, true",
        "a/+/ask, a/k1/+, true",
        "a/#, a, true",
        "a/b/#, a/c, false",
        "a, a/b, false",
        "#, b, true",
    })
    void twoFiltersOverlapOrNot(String one, String other, boolean overlap) {
        assertThat(new TopicFilter(one).overlaps(new TopicFilter(other))).isEqualTo(overlap);
        assertThat(new TopicFilter(other).overlaps(new TopicFilter(one))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/#/b", "a#", "a+/b", "#/a"})
    void whatIsNoFilterIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicFilter(text));
    }
}
