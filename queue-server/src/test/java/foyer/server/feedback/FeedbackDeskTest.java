package foyer.server.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.SiteId;
import foyer.server.feedback.store.FeedbackFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node brings is answered once it is kept, and not before. */
class FeedbackDeskTest {
    private static final SiteId SITE = new SiteId("marlow-vale");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final IntentId INTENT = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");
    private static final LanguageCode EN = new LanguageCode("en");

    @TempDir Path folder;

    private static Ask ask(AskBody body, long ageMillis) {
        return new Ask(Limits.VERSION, INTENT, new NodeId("kiosk-1"), 1, ageMillis, true, body);
    }

    private static AskBody.Tell tell() {
        return new AskBody.Tell(
                Reference.of(INTENT), AskBody.Tell.Kind.COMPLIMENT, null, "Kind", null, null, EN);
    }

    @Test
    void isKeptAsOfTheMomentItWasTold() throws Exception {
        try (var file = FeedbackFile.open(folder.resolve("feedback.db"))) {
            var desk = new FeedbackDesk(SITE, file);
            assertThat(desk.answer(ask(tell(), 3_600_000), NOW)).contains(new Answer.Done());
            assertThat(desk.answer(ask(tell(), 3_700_000), NOW)).contains(new Answer.Done());
            assertThat(file.list(SITE, 10))
                    .singleElement()
                    .satisfies(
                            one -> {
                                assertThat(one.at()).isEqualTo(NOW.minusSeconds(3600));
                                assertThat(one.reference()).isEqualTo(Reference.of(INTENT));
                                assertThat(one.text()).isEqualTo("Kind");
                            });
        }
    }

    @Test
    void whatTheQueueLooksAfterIsNotForIt() throws Exception {
        try (var file = FeedbackFile.open(folder.resolve("feedback.db"))) {
            assertThat(new FeedbackDesk(SITE, file).answer(ask(new AskBody.Help(EN), 0), NOW))
                    .isEmpty();
        }
    }

    @Test
    void aFileThatFailsKeepsTheNodeTrying() throws Exception {
        var file = FeedbackFile.open(folder.resolve("feedback.db"));
        file.close();
        assertThat(new FeedbackDesk(SITE, file).answer(ask(tell(), 0), NOW))
                .hasValueSatisfying(body -> assertThat(body).isInstanceOf(Answer.Busy.class));
    }
}
