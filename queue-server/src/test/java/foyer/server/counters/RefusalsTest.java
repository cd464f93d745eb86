package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal there is gets a sentence; a new one without fails here. */
class RefusalsTest {
    private final Words words = Words.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAFriendlySentenceInEveryLanguage(Reason reason) {
        for (var reader : Words.READERS) {
            assertThat(Refusals.sentence(Words.in(reader), reason))
                    .endsWith(".")
                    .doesNotContain(reason.name())
                    .doesNotContain("{");
        }
    }

    @Test
    void whatWasDoneNeedsNoSentence() {
        assertThat(Refusals.findSentence(words, new Reply.Accepted(List.of(), 0))).isEmpty();
        assertThat(Refusals.findSentence(words, new Reply.Busy())).isPresent();
        assertThat(
                        Refusals.findSentence(
                                words, new Reply.Rejected(Reason.NOTHING_WAITING, "secret")))
                .contains("Nobody is waiting for this counter.");
    }
}
