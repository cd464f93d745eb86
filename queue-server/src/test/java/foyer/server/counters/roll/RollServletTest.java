package foyer.server.counters.roll;

import static foyer.server.visitors.Stays.NINE;
import static foyer.server.visitors.Stays.arrival;
import static foyer.server.visitors.Stays.code;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.StaffId;
import foyer.server.DemoSite;
import foyer.server.notices.store.SideFile;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.visitors.HostBook;
import foyer.server.visitors.desk.HostNotices;
import foyer.server.visitors.desk.VisitorDesk;
import foyer.server.visitors.desk.VisitorDesks;
import foyer.server.visitors.store.VisitorFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roll in a real Jetty over a real file. */
class RollServletTest {
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];
    private static final InstantSource CLOCK = InstantSource.fixed(NINE.plusSeconds(600));

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private RollKeys keys;
    private SideFile file;
    private VisitorDesk desk;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        file = VisitorFile.open(folder.resolve("visitors.db"));
        var site = DemoSite.load();
        desk =
                new VisitorDesk(
                        () -> site,
                        HostBook.EMPTY,
                        new VisitorFile(file, site.id()),
                        new HostNotices(Map.of()),
                        Duration.ofDays(1),
                        CLOCK);
        var people =
                new People(
                        List.of(
                                new Account(
                                        new Person(
                                                new StaffId("s-1"),
                                                "dana",
                                                "Dana",
                                                Set.of(Role.SUPERVISOR)),
                                        PasswordHash.of("a password".toCharArray(), SALT, 10))));
        keys = new RollKeys();
        var servlet =
                new RollServlet(
                        new VisitorDesks(List.of(desk)),
                        new SignInDesk(people, CLOCK, SALT, 10),
                        keys);
        server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        var web = new ServletContextHandler("/");
        web.addServlet(new ServletHolder(servlet), "/roll/*");
        server.setHandler(web);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        file.close();
    }

    private HttpResponse<String> get(String path, String password)
            throws IOException, InterruptedException {
        var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        var basic = "dana:" + password;
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept-Language", "pl")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void nameAndPasswordAreEnoughWhenTheServerHasJustRestarted() throws Exception {
        desk.signIn(arrival(1, NINE, "Żaneta <script>alert(1)</script>", "Jan Nowak"));
        var page = get("/roll", "a password");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"pl\"", "Żaneta &lt;script&gt;", "1 · " + code(1).mark())
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aSpreadsheetRunsNothingAVisitorTyped() throws Exception {
        desk.signIn(arrival(1, NINE, "=HYPERLINK(\"http://x\",\"y\")", "@Jan"));
        var csv = get("/roll/civic-centre.csv", "a password");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFF")
                .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
                .contains("\"'@Jan\"");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        desk.signIn(arrival(1, NINE, "Żaneta", "Jan Nowak"));
        var refused = get("/roll", "another password");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).contains("Basic");
        assertThat(refused.body()).doesNotContain("Żaneta");
        assertThat(get("/roll/library", "a password").statusCode()).isEqualTo(404);
        assertThat(get("/roll/key/0123456789abcdef", "a password").statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyOfTheConsoleOpensItForAWhile() throws Exception {
        desk.signIn(arrival(1, NINE, "Żaneta", "Jan Nowak"));
        var key = keys.hand(desk.site().id(), Locale.of("ar"), System.nanoTime());
        var page = get("/roll/key/" + key, "another password");
        assertThat(page.body()).contains("dir=\"rtl\"", "Żaneta");
        assertThat(get("/roll/key/" + key + ".csv", "x").body()).contains("Żaneta");
        var old =
                keys.hand(
                        desk.site().id(),
                        Locale.ENGLISH,
                        System.nanoTime() - RollKeys.GOOD_FOR.toNanos() - 1);
        assertThat(get("/roll/key/" + old, "x").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadIsNotAnEmptyHouse() throws Exception {
        file.close();
        assertThat(get("/roll", "a password").statusCode()).isEqualTo(500);
    }
}
