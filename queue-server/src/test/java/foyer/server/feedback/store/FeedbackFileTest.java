package foyer.server.feedback.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.contract.AskBody.Tell;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.server.feedback.Feedback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people told, in a real file: once, durable, forgotten in time, deleted when asked. */
class FeedbackFileTest {
    private static final SiteId SITE = new SiteId("marlow-vale");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("feedback.db");
    }

    private static Feedback told(long number, String text, String email) {
        var intent = new IntentId(new UUID(7, number).toString());
        return new Feedback(
                SITE,
                intent,
                Reference.of(intent),
                NOW.minusSeconds(60),
                new NodeId("kiosk-1"),
                Tell.Kind.COMPLAINT,
                new ServiceCode("housing"),
                new LanguageCode("pl"),
                text,
                email,
                null);
    }

    @Test
    void isThereAgainAfterTheFileWasClosed() throws Exception {
        var told = told(1, "Czekałam godzinę", "anna@example.org");
        try (var file = FeedbackFile.open(file())) {
            assertThat(file.keep(told, NOW, 10)).isTrue();
        }
        try (var file = FeedbackFile.open(file())) {
            assertThat(file.list(SITE, 10)).containsExactly(told);
            assertThat(file.list(new SiteId("elsewhere"), 10)).isEmpty();
        }
    }

    @Test
    void theSameWishIsKeptOnce() throws Exception {
        try (var file = FeedbackFile.open(file())) {
            file.keep(told(1, "once", null), NOW, 10);
            assertThat(file.keep(told(1, "once", null), NOW.plusSeconds(5), 10)).isTrue();
            assertThat(file.list(SITE, 10)).hasSize(1);
        }
    }

    @Test
    void aDayTakesSoManyAndNoMore() throws Exception {
        try (var file = FeedbackFile.open(file())) {
            assertThat(file.keep(told(1, "first", null), NOW, 2)).isTrue();
            assertThat(file.keep(told(2, "second", null), NOW, 2)).isTrue();
            assertThat(file.keep(told(3, "third", null), NOW, 2)).isFalse();
            assertThat(file.keep(told(2, "second", null), NOW, 2)).as("was there").isTrue();
            assertThat(file.keep(told(3, "third", null), NOW.plus(Duration.ofDays(2)), 2)).isTrue();
        }
    }

    @Test
    void theContactGoesFirstThenTheWordsThenTheRow() throws Exception {
        try (var file = FeedbackFile.open(file())) {
            file.keep(told(1, "Czekałam", "anna@example.org"), NOW, 10);
            file.sweep(NOW.plus(FeedbackFile.CONTACTS_KEPT));
            assertThat(file.list(SITE, 1).getFirst().email()).isNotNull();
            file.sweep(NOW.plus(FeedbackFile.CONTACTS_KEPT).plusSeconds(1));
            assertThat(file.list(SITE, 1).getFirst().email()).isNull();
            assertThat(file.list(SITE, 1).getFirst().text()).isEqualTo("Czekałam");
            file.sweep(NOW.plus(FeedbackFile.WORDS_KEPT).plusSeconds(1));
            assertThat(file.list(SITE, 1).getFirst().text()).isNull();
            file.sweep(NOW.plus(FeedbackFile.ROWS_KEPT).plusSeconds(1));
            assertThat(file.list(SITE, 1)).isEmpty();
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheFileToo() throws Exception {
        var told = told(1, "unmistakable words", "anna@example.org");
        try (var file = FeedbackFile.open(file())) {
            file.keep(told, NOW, 10);
            assertThat(file.deletePerson(SITE, told.reference())).isTrue();
            assertThat(file.deletePerson(SITE, new Reference("0000-0000"))).isFalse();
            assertThat(file.list(SITE, 1).getFirst().text()).isNull();
        }
        // Closed, the write-ahead log is in the file.
        var bytes = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("unmistakable").doesNotContain("anna@example.org");
    }

    /** Whichever statement fails: all of it is there or nothing, and the next try succeeds. */
    @ParameterizedTest
    @ValueSource(strings = {"feedback", "words", "contact"})
    void aWriteThatFailsLeavesNothingAndIsNamedWithoutItsWords(String table) throws Exception {
        var told = told(1, "unmistakable words", "anna@example.org");
        try (var file = FeedbackFile.open(file())) {
            sql(
                    "CREATE TRIGGER broken BEFORE INSERT ON "
                            + table
                            + " BEGIN SELECT RAISE(ABORT, 'full'); END");
            assertThatThrownBy(() -> file.keep(told, NOW, 10))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("unmistakable")
                    .hasNoCause();
            assertThat(file.list(SITE, 10)).isEmpty();
            sql("DROP TRIGGER broken");
            assertThat(file.keep(told, NOW, 10)).isTrue();
            assertThat(file.list(SITE, 10)).containsExactly(told);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = FeedbackFile.connect(file());
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void nothingOfAPersonIsInItsName() {
        assertThat(told(1, "unmistakable", "anna@example.org").toString())
                .doesNotContain("unmistakable")
                .doesNotContain("anna");
    }
}
