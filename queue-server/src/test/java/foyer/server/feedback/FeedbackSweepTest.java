package foyer.server.feedback;

import static foyer.server.feedback.store.FeedbackFile.CONTACTS_KEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.AskBody.Tell;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.SiteId;
import foyer.server.DemoSite;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.loop.SiteLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may no longer be kept goes while the server runs, though nobody comes or tells anything. */
class FeedbackSweepTest {
    private static final SiteId SITE = new SiteId("marlow-vale");
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final IntentId INTENT = new IntentId("8b0f3a52-5f64-4a0c-9d0e-2b2f6a1f0c11");

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private FeedbackFile file;

    @BeforeEach
    void tell() throws Exception {
        file = FeedbackFile.open(folder.resolve("feedback.db"));
        var told =
                new Feedback(
                        SITE,
                        INTENT,
                        Reference.of(INTENT),
                        MORNING,
                        new NodeId("kiosk-1"),
                        Tell.Kind.COMPLAINT,
                        null,
                        new LanguageCode("en"),
                        "It was cold",
                        "anna@example.org",
                        null);
        file.keep(told, MORNING, 10);
    }

    @Test
    void aContactGoesWithItsDayInAHouseWhereNobodyComes() throws Exception {
        try (var journal = new ModelJournal();
                var loop = SiteLoop.start(DemoSite.load(), new JournalWriter(journal), now::get);
                var _ = loop.onCommitted(new FeedbackSweep(file, now::get))) {
            now.set(MORNING.plus(CONTACTS_KEPT).minus(Duration.ofDays(1)));
            await().until(() -> loop.read(state -> state.findDay()).isPresent());
            assertThat(file.list(SITE, 1).getFirst().email()).isNotNull();

            now.set(MORNING.plus(CONTACTS_KEPT).plus(Duration.ofDays(1)));
            await().until(() -> file.list(SITE, 1).getFirst().email() == null);
            assertThat(file.list(SITE, 1).getFirst().text()).isEqualTo("It was cold");
        }
        file.close();
    }

    @Test
    void nothingOfItIsInTheFilesOfTheRunningServer() throws Exception {
        now.set(MORNING.plus(CONTACTS_KEPT).plusSeconds(1));
        new FeedbackSweep(file, now::get).changed(List.of());

        try (var files = Files.list(folder)) {
            for (var one : files.toList()) {
                assertThat(Files.readString(one, StandardCharsets.ISO_8859_1))
                        .as("%s", one.getFileName())
                        .doesNotContain("anna@example.org");
            }
        }
        file.close();
    }

    @Test
    void aFileThatFailsIsSweptAnotherDay() throws Exception {
        file.close();
        var sweep = new FeedbackSweep(file, now::get);
        sweep.changed(List.of());
        now.set(MORNING.plus(Duration.ofDays(1)));
        sweep.changed(List.of());
    }
}
