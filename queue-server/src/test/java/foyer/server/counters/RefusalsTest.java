package foyer.server.counters;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.phrases.Phrases;
import foyer.server.ticketing.Reason;
import foyer.server.ticketing.loop.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    private final Phrases phrases = Phrases.load("/phrases/console", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAFriendlySentence(Reason reason) {
        assertThat(Refusals.sentence(phrases, reason))
                .endsWith(".")
                .doesNotContain(reason.name())
                .doesNotContain("{");
    }

    @Test
    void whatWasDoneNeedsNoSentence() {
        assertThat(Refusals.findSentence(phrases, new Reply.Accepted(List.of(), 0))).isEmpty();
        assertThat(Refusals.findSentence(phrases, new Reply.Busy())).isPresent();
        assertThat(
                        Refusals.findSentence(
                                phrases, new Reply.Rejected(Reason.NOTHING_WAITING, "secret")))
                .contains("Nobody is waiting for this counter.");
    }
}
