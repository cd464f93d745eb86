package foyer.appliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import foyer.appliance.process.Reception;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;

/** Sows words about people as they come in on a day, and looks where they are afterwards. */
final class SeededDay {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Ways in which a page could keep something, each given the words to keep. */
    private static final List<String> WAYS_TO_KEEP =
            List.of(
                    "words => localStorage.setItem('planted', words)",
                    "words => sessionStorage.setItem('planted', words)",
                    "words => { document.cookie = 'planted=' + encodeURIComponent(words) }",
                    "words => history.replaceState({planted: words}, '')",
                    "words => { location.hash = words }");

    private static final String CHAINED =
            "SELECT CAST(kind || actor || ' ' || CAST(body AS TEXT) AS BLOB) FROM event"
                    + " UNION ALL SELECT CAST(id || principal || answer AS BLOB) FROM intent";

    private final Reception reception;

    SeededDay(Reception reception) {
        this.reception = reception;
    }

    /** About the customer of this console, who comes back to it. */
    void leaveNote(Page console) {
        console.keyboard().press("t");
        console.locator("#transfer-to input").fill("Dana");
        console.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Dana Okafor, wherever"))
                .first()
                .click();
        console.locator("#transfer-note input").fill(Seed.NOTE.words());
        console.keyboard().press("Enter");
        assertThat(console.locator(".list .q")).containsText("sent to you");
        console.keyboard().press("F2");
        assertThat(console.locator("#note")).containsText(Seed.NOTE.words());
    }

    static void complain(KioskHands kiosk) {
        var _ =
                new JourneyHands(kiosk, "Tell us")
                        .touch("A complaint", "Which service is it about?")
                        .touch("Skip", "in your own words")
                        .type(Seed.COMPLAINT.words(), "Would you like an answer?")
                        .touch("By e-mail", "Your e-mail address")
                        .type(Seed.EMAIL.words(), "Thank you. We have it.");
        kiosk.touch("Done");
    }

    static void search(KioskHands kiosk) {
        var _ =
                new JourneyHands(kiosk, "Search")
                        .type(Seed.SEARCHED.words(), "We did not find that");
        kiosk.touch("Start again");
    }

    /** At no time anybody agreed on, so that the hour of the test does not matter. */
    static void askForAppointment(KioskHands kiosk) {
        var surname = Seed.APPOINTMENT.traces().getFirst();
        var _ =
                new JourneyHands(kiosk, "I have an appointment")
                        .touch("Skip", "What is your surname?")
                        .type(surname, "At what time is your appointment?")
                        .type("1046", "We find no appointment of that name");
        kiosk.touch("Start again");
    }

    /** Else an empty result would mean nothing. */
    static void assertSeedsAreFoundOn(Page page) {
        for (var way : WAYS_TO_KEEP) {
            page.evaluate(way, Seed.VISITOR.words());
            assertThat(Seeds.findIn("kept", OnPage.kept(page))).as(way).isNotEmpty();
            page.evaluate(
                    "() => { localStorage.clear(); sessionStorage.clear(); location.hash = '';"
                            + " document.cookie = 'planted=; max-age=0';"
                            + " history.replaceState(null, '') }");
            assertThat(Seeds.findIn("kept", OnPage.kept(page))).as("after " + way).isEmpty();
        }
        page.evaluate("words => document.querySelector('main').append(words)", "Ms Quillfeather");
        assertThat(Seeds.findIn("shown", OnPage.shown(page))).containsExactly("VISITOR in shown");
    }

    /** What is sown is there, and nowhere else once the server has said that it is. */
    void assertSeedsAreAtHomeOnly() throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Seeds.findIn(folder())).isEmpty());
        assertAtHome("server/visitors.db", Seed.VISITOR, Seed.ORGANISATION);
        assertAtHome("server/feedback.db", Seed.COMPLAINT, Seed.EMAIL);
        assertAtHome("server/journal.db", Seed.NOTE);
        assertAtHome("server/appointments.db", Seed.APPOINTMENT);
    }

    /** The note stands in the same file: so not in what can never be deleted from it. */
    void assertNoneIsInTheChain() throws Exception {
        try (var journal = DriverManager.getConnection("jdbc:sqlite:" + reception.journal());
                var statement = journal.createStatement();
                var rows = statement.executeQuery(CHAINED)) {
            int read = 0;
            for (; rows.next(); read++) {
                assertThat(Seeds.findIn("a row of the journal", rows.getBytes(1))).isEmpty();
            }
            assertThat(read).as("rows of the journal").isGreaterThan(10);
        }
    }

    /** In the file or in its log. */
    private void assertAtHome(String file, Seed... seeds) throws Exception {
        var log = Path.of(folder().resolve(file) + "-wal");
        var logged = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        var stored = Files.readAllBytes(folder().resolve(file));
        assertThat(seeds)
                .as(file)
                .allMatch(seed -> Seeds.isIn(stored, seed) || Seeds.isIn(logged, seed));
    }

    /**
     * Whoever is linked leaves a presence, at the latest when it dies; the broker in the server
     * began anew with it.
     */
    void awaitNodesLinked() {
        for (var page : List.of(reception.kioskPage(), reception.displayPage())) {
            await("link of " + page)
                    .atMost(PATIENCE)
                    .until(() -> health(page).contains("\"link\":{\"status\":\"up\"}"));
        }
    }

    private static String health(URI page) throws IOException {
        try (var answer = page.resolve("/health/ready").toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path folder() {
        return reception.data().folder();
    }

    /** By the rights of a kiosk and of a display, neither of which is linked any more. */
    void assertBrokerKeepsNone() throws Exception {
        for (var node : List.of(Reception.KIOSK, Reception.DISPLAY)) {
            var kept = Retained.readAs(reception.data().credentials(node), reception.broker());
            var site = reception.data().site().id();
            assertThat(kept).containsKeys(Topics.board(site), Topics.offer(site), presence(node));
            kept.forEach(
                    (topic, body) -> assertThat(Seeds.findIn(topic, topic + " " + body)).isEmpty());
        }
    }

    private String presence(NodeId node) {
        return Topics.presence(reception.data().site().id(), node);
    }
}
