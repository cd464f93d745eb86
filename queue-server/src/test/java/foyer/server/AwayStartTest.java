package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foyer.server.away.Way;
import foyer.server.floor.House;
import foyer.server.floor.Houses;
import foyer.server.floor.NodeWatch;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.ModelJournal;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technician can set up, and what is said of what does not fit. */
class AwayStartTest {
    private static final String PHONE = "--foyer.server.phone-address=https://q.example/t/";
    private static final String SMS = "--foyer.sms.address=https://sms.example/v1";

    @TempDir Path folder;

    private Set<Way> begin(String... args) throws Exception {
        var all = new ArrayList<>(List.of(args));
        all.add("--foyer.server.data=" + folder);
        var settings = Settings.read(ServerSettings.ALL, all.toArray(String[]::new), Map.of());
        var site = DemoSite.load();
        var running = new ArrayDeque<AutoCloseable>();
        try (var journal = new ModelJournal();
                var loop = SiteLoop.start(site, new JournalWriter(journal), Clock.systemUTC())) {
            var houses = new Houses(List.of(new House(loop, new NodeWatch(site))));
            var desks = new AwayStart(settings, Clock.systemUTC(), running).begin(houses);
            return desks.find(site.id()).orElseThrow().offer().ways();
        } finally {
            while (!running.isEmpty()) {
                running.pop().close();
            }
        }
    }

    @Test
    void nothingIsOfferedUnlessItIsSetUpAlsoWhereHostsAreTold() throws Exception {
        assertThat(begin()).isEmpty();
        assertThat(begin("--foyer.mail.host=localhost", "--foyer.mail.from=a@b.example")).isEmpty();
        assertThat(Files.exists(folder.resolve("followers.db")))
                .as("what is left from before is still deleted")
                .isTrue();
    }

    @Test
    void eachWayIsSetUpByItself() throws Exception {
        assertThat(begin(PHONE, SMS)).containsExactly(Way.SMS);
        assertThat(
                        begin(
                                PHONE,
                                "--foyer.mail.host=localhost",
                                "--foyer.mail.from=a@b.example",
                                "--foyer.away.mail=true"))
                .containsExactly(Way.MAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "--foyer.away.mail=true,foyer.away.mail needs foyer.mail.host",
        "--foyer.sms.address=https://sms.example/v1,foyer.server.phone-address must be set",
        "--foyer.sms.address=ftp://sms.example/v1,foyer.sms.address"
    })
    void whatDoesNotFitStopsTheStart(String setting, String says) {
        assertThatThrownBy(() -> begin(setting))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(says);
    }
}
