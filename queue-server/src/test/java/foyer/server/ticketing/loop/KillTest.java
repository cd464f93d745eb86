package foyer.server.ticketing.loop;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.server.journal.JournalException;
import foyer.server.journal.SqliteJournal;
import foyer.server.journal.Verdict;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.TestSite;
import foyer.server.ticketing.store.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments under load: what was acknowledged is there once, for good. */
class KillTest {
    private static final int MAX_ACKNOWLEDGED = 600;

    @TempDir private Path folder;
    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void whatWasAcknowledgedSurvivesKills() throws Exception {
        surviveKills(3, 1);
    }

    @Tag("soak")
    @Test
    void whatWasAcknowledgedSurvivesTwentyKills() throws Exception {
        surviveKills(20, 2);
    }

    private void surviveKills(int kills, long seed) throws Exception {
        var random = new Random(seed);
        var database = folder.resolve("journal.db");
        for (int kill = 1; kill <= kills; kill++) {
            int wanted = 1 + random.nextInt(MAX_ACKNOWLEDGED);
            var lines = folder.resolve("lines-" + kill + ".txt");
            var server = start(database, lines);
            try {
                Awaitility.await()
                        .atMost(90, TimeUnit.SECONDS)
                        .until(() -> countLines(lines) > wanted || !server.isAlive());
            } finally {
                server.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
            int before = acknowledged.size();
            remember(lines);
            assertThat(acknowledged.size() - before).isGreaterThanOrEqualTo(wanted - 1);
            check(database);
        }
    }

    private static Process start(Path database, Path lines) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTarget.class.getName(),
                        database.toString())
                .redirectOutput(lines.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long countLines(Path lines) throws IOException {
        try (var all = Files.lines(lines, StandardCharsets.ISO_8859_1)) {
            return all.count();
        }
    }

    /** A line without its end was not told yet. */
    private void remember(Path lines) throws IOException {
        var text = Files.readString(lines);
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("issued "))
                .forEach(
                        line -> {
                            var words = List.of(line.split(" ", -1));
                            acknowledged.put(words.get(1), words.get(2) + " " + words.get(3));
                        });
    }

    private void check(Path database) throws JournalException {
        record Key(LocalDate day, TicketNumber number) {}
        var site = TestSite.site().id();
        var codec = new EventCodec();
        var stored = new HashMap<String, String>();
        var numbers = new HashSet<Key>();
        var held = new HashSet<TicketId>();
        try (var journal = SqliteJournal.open(database)) {
            assertThat(journal.verify(site)).isInstanceOf(Verdict.Sound.class);
            for (var one : journal.listEvents(site, 1, (int) journal.lastSeq(site))) {
                switch (codec.decode(one.kind(), one.body())) {
                    case Event.TicketIssued issued -> {
                        assertThat(numbers.add(new Key(issued.numberDay(), issued.number())))
                                .as("%s is one ticket's", issued.number())
                                .isTrue();
                        assertThat(
                                        stored.put(
                                                issued.origin().issue().value(),
                                                issued.ticket() + " " + issued.number()))
                                .as("one ticket for one intent")
                                .isNull();
                    }
                    case Event.TicketCalled called ->
                            assertThat(held.add(called.ticket())).as("called once").isTrue();
                    default -> {}
                }
            }
        }
        assertThat(stored).as("everything acknowledged").containsAllEntriesOf(acknowledged);
    }
}
