package foyer.appliance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search for seeds finds what is planted. */
class SeedsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void eachSeedIsFoundInALineOfALog(Seed seed) throws Exception {
        plant("logs/kiosk.log", ("12:01 INFO " + said(seed) + " was typed\n").getBytes(UTF_8));
        assertThat(Seeds.findIn(folder)).containsExactly(seed + " in logs/kiosk.log");
    }

    private static String said(Seed seed) {
        return seed == Seed.EVACUATION_HELP
                ? "SignIn[badge=V2, needsHelp=true]"
                : seed.words().toUpperCase(Locale.ROOT);
    }

    @Test
    void alsoInEitherOrderOfUtf16() throws Exception {
        plant("hall-1/a", Seed.VISITOR.words().getBytes(UTF_16LE));
        plant("hall-1/b", Seed.VISITOR.words().getBytes(UTF_16));
        assertThat(Seeds.findIn(folder))
                .containsExactlyInAnyOrder("VISITOR in hall-1/a", "VISITOR in hall-1/b");
    }

    @Test
    void alsoInTheMiddleOfBytesThatAreNoText() throws Exception {
        var page = new byte[8192];
        new Random(1).nextBytes(page);
        var message = "{\"text\":\"%s\"}".formatted(Seed.COMPLAINT.words()).getBytes(UTF_8);
        System.arraycopy(message, 0, page, 4090, message.length);
        plant("kiosk-1/node.db-wal", page);
        assertThat(Seeds.findIn(folder)).containsExactly("COMPLAINT in kiosk-1/node.db-wal");
    }

    @Test
    void alsoInARowThatADatabaseHasDeletedAndNotOverwritten() throws Exception {
        var file = folder.resolve("node.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete=OFF");
            statement.execute("CREATE TABLE t(words TEXT)");
            statement.execute("INSERT INTO t VALUES('" + Seed.EMAIL.words() + "')");
            statement.execute("DELETE FROM t");
        }
        assertThat(Seeds.findIn(folder)).containsExactly("EMAIL in node.db");
    }

    @Test
    void whatIsAtHomeIsNoStrangerButAnythingElseThereIs() throws Exception {
        var both = Seed.EMAIL.words() + Seed.VISITOR.words();
        plant("server/feedback.db-wal", both.getBytes(UTF_8));
        plant("server/visitors.db", both.getBytes(UTF_8));
        assertThat(Seeds.findIn(folder))
                .containsExactlyInAnyOrder(
                        "VISITOR in server/feedback.db-wal", "EMAIL in server/visitors.db");
    }

    @Test
    void nothingIsFoundWhereNothingIs() throws Exception {
        plant(
                "logs/server.log",
                "READY http://127.0.0.1/ and {\"needsHelp\":false}".getBytes(UTF_8));
        assertThat(Seeds.findIn(folder)).isEmpty();
    }

    private void plant(String path, byte[] bytes) throws Exception {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
