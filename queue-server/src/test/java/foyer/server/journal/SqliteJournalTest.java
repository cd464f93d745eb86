package foyer.server.journal;

import static foyer.server.journal.Samples.MORNING;
import static foyer.server.journal.Samples.OTHER;
import static foyer.server.journal.Samples.SITE;
import static foyer.server.journal.Samples.batch;
import static foyer.server.journal.Samples.bodies;
import static foyer.server.journal.Samples.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteJournalTest {
    @TempDir private Path folder;
    private Path file;
    private SqliteJournal journal;

    @BeforeEach
    void open() throws JournalException {
        file = folder.resolve("journal.db");
        journal = SqliteJournal.open(file);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() throws JournalException {
        journal.commit(List.of(batch(SITE, 1, 3), batch(OTHER, 1, 1)));
        journal.commit(List.of(batch(SITE, 4, 1)));
        journal.close();
        journal = SqliteJournal.open(file);
        assertThat(bodies(journal, SITE))
                .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}");
        assertThat(journal.lastSeq(SITE)).isEqualTo(4);
        assertThat(journal.lastSeq(OTHER)).isEqualTo(1);
        journal.commit(List.of(batch(SITE, 5, 1)));
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(5));
    }

    @Test
    void aReplayStartsAtTheLastAnchor() throws JournalException {
        journal.commit(List.of(batch(SITE, 1, 2)));
        var anchor = Samples.event(3);
        journal.commit(
                List.of(
                        new SiteBatch(
                                SITE,
                                3,
                                List.of(
                                        new JournalEvent(
                                                anchor.businessDay(),
                                                anchor.at(),
                                                anchor.kind(),
                                                anchor.body(),
                                                anchor.actor(),
                                                true)),
                                List.of())));
        journal.commit(List.of(batch(SITE, 4, 1)));
        assertThat(bodies(journal, SITE)).containsExactly("{\"n\":3}", "{\"n\":4}");
        assertThat(journal.listEvents(SITE, 2, 2)).hasSize(2);
    }

    @Test
    void theLiveConnectionWritesAheadAndWaitsForTheDisk() throws SQLException {
        try (var connection = new SqliteFile(file).connect();
                var statement = connection.createStatement()) {
            try (var mode = statement.executeQuery("PRAGMA journal_mode")) {
                assertThat(mode.getString(1)).isEqualTo("wal");
            }
            try (var synchronous = statement.executeQuery("PRAGMA synchronous")) {
                assertThat(synchronous.getInt(1)).as("2 is FULL").isEqualTo(2);
            }
        }
    }

    @Test
    void aStaleOwnerWritesNothing() throws JournalException {
        journal.commit(List.of(batch(SITE, 1, 2)));
        assertThatThrownBy(() -> journal.commit(List.of(batch(SITE, 2, 1))))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("stale");
        assertThatThrownBy(() -> journal.commit(List.of(batch(SITE, 9, 1))))
                .isInstanceOf(JournalException.class);
        try (var other = SqliteJournal.open(file)) {
            other.commit(List.of(batch(SITE, 3, 1)));
            assertThatThrownBy(() -> journal.commit(List.of(batch(SITE, 3, 1))))
                    .as("another server wrote in between")
                    .isInstanceOf(JournalException.class);
        }
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(3));
    }

    @Test
    void whatIsSaidOfAPersonIsDeletedFromTheFileAndTheChainStillHolds() throws Exception {
        journal.commit(List.of(batch(SITE, 1, 2)));
        assertThat(journal.findPerson(SITE, "p-2")).contains("words of 2");
        assertThat(bytes()).contains("words of 2");

        assertThat(journal.prunePersons(SITE, MORNING.plusMillis(2))).isOne();

        assertThat(journal.findPerson(SITE, "p-1")).isEmpty();
        assertThat(bytes()).doesNotContain("words of 1").contains("words of 2");
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(2));
    }

    /** Of the file and its log. */
    private String bytes() throws IOException {
        var all = new StringBuilder();
        for (var part : List.of("", "-wal")) {
            var path = Path.of(file + part);
            if (Files.exists(path)) {
                all.append(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void aJournalOfVersionOneGetsATableForPersons() throws Exception {
        journal.close();
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = old.createStatement()) {
            statement.execute("DROP TABLE person");
            statement.execute("PRAGMA user_version = 1");
        }
        journal = SqliteJournal.open(file);
        journal.commit(List.of(batch(SITE, 1, 1)));
        assertThat(journal.findPerson(SITE, "p-1")).isPresent();
    }

    @Test
    void intentsAreFoundUntilTheyArePruned() throws JournalException {
        journal.commit(List.of(batch(SITE, 1, 10)));
        var found = journal.findIntent(SITE, 4).orElseThrow();
        assertThat(found.id()).isEqualTo(intent(4, MORNING).id());
        assertThat(found.firstSeq()).isEqualTo(4);
        assertThat(found.bodyHash()).containsExactly(4);
        assertThat(found.at()).isEqualTo(MORNING.plusMillis(4));
        assertThat(journal.findIntent(OTHER, 4)).isEmpty();
        assertThat(journal.pruneIntents(SITE, MORNING.plusMillis(4))).isEqualTo(3);
        var left = new ArrayList<UUID>();
        journal.eachIntent(SITE, (id, nr) -> left.add(id));
        assertThat(left).hasSize(7);
        assertThat(journal.findIntent(SITE, 3)).isEmpty();
        assertThat(journal.pruneIntents(SITE, MORNING.plusSeconds(60))).isEqualTo(7);
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(10));
    }

    @Test
    void everyStartHasItsNumber() throws JournalException {
        assertThat(journal.nextBoot()).isEqualTo(1);
        assertThat(journal.nextBoot()).isEqualTo(2);
        journal.close();
        journal = SqliteJournal.open(file);
        assertThat(journal.nextBoot()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET business_day='2026-11-24' WHERE seq=3",
                "UPDATE event SET at=at+1 WHERE seq=3",
                "UPDATE event SET kind='Nothing' WHERE seq=3",
                "UPDATE event SET body=CAST(replace(CAST(body AS TEXT),'3','4') AS BLOB) WHERE seq=3",
                "UPDATE event SET actor='staff:ann' WHERE seq=3",
                "UPDATE event SET hash=zeroblob(32) WHERE seq=3",
                "DELETE FROM event WHERE seq=1",
                "DELETE FROM event WHERE seq=3",
                "DELETE FROM event WHERE seq=5",
                "DELETE FROM event WHERE seq>2",
                "UPDATE event SET body=(SELECT body FROM event o WHERE o.seq=5-event.seq),"
                        + " hash=(SELECT hash FROM event o WHERE o.seq=5-event.seq)"
                        + " WHERE seq IN (2,3)",
                "UPDATE event SET seq=6 WHERE seq=5",
                "INSERT INTO event SELECT site,0,business_day,at,kind,body,actor,hash FROM event"
                        + " WHERE seq=1",
                "INSERT INTO event SELECT site,6,business_day,at,kind,body,actor,hash FROM event"
                        + " WHERE seq=5",
                "UPDATE head SET seq=4",
            })
    void tamperingShows(String tampering) throws Exception {
        journal.commit(List.of(batch(SITE, 1, 5)));
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(5));
        tamper(tampering);
        assertThat(journal.verify(SITE)).isInstanceOf(Verdict.Broken.class);
        assertThatThrownBy(() -> bodies(journal, SITE)).isInstanceOf(JournalException.class);
    }

    @Test
    void everyChangedByteOfABodyShows() throws Exception {
        journal.commit(List.of(batch(SITE, 1, 2)));
        int length = Samples.event(1).body().length;
        for (int i = 0; i < length; i++) {
            var flipped = Samples.event(1).body();
            flipped[i] ^= 1;
            tamper("UPDATE event SET body=x'" + hex(flipped) + "' WHERE seq=1");
            assertThat(journal.verify(SITE))
                    .as("byte %d", i)
                    .isEqualTo(new Verdict.Broken(1, "is not what was written"));
        }
        tamper("UPDATE event SET body=x'" + hex(Samples.event(1).body()) + "' WHERE seq=1");
        assertThat(journal.verify(SITE)).isEqualTo(new Verdict.Sound(2));
    }

    @Test
    void aDamagedFileIsRefusedAtTheStart() throws IOException {
        for (int i = 0; i < 200; i++) {
            journal.commit(List.of(batch(SITE, 1 + 10L * i, 10)));
        }
        journal.close();
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            for (long page = 3; page < 20; page++) {
                channel.position(page * 4096);
                channel.write(ByteBuffer.wrap(new byte[100]));
            }
        }
        assertThatThrownBy(() -> SqliteJournal.open(file)).isInstanceOf(JournalException.class);
        journal = SqliteJournal.open(folder.resolve("another.db"));
    }

    @Test
    void aNewerJournalIsLeftAlone() throws Exception {
        tamper("PRAGMA user_version = 99");
        assertThatThrownBy(() -> SqliteJournal.open(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void timeIsKeptToTheMicrosecond() {
        for (var text :
                new String[] {"2026-11-23T09:00:00.123456Z", "1969-12-31T23:59:59.999999Z"}) {
            var at = Instant.parse(text);
            assertThat(Writing.instant(Writing.micros(at))).isEqualTo(at);
        }
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
