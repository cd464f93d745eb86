package foyer.server.appointments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentId;
import foyer.server.DemoSite;
import foyer.server.appointments.intake.AppointmentKeeper;
import foyer.server.appointments.intake.Intake;
import foyer.server.appointments.store.AppointmentFile;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call in a real Jetty before a real file. */
class AppointmentServletTest {
    private static final String KEY = "a-key-for-tests-of-some-length";
    private static final String ONE =
            """
            {"appointments":[{"id":"a1","service":"housing","startsAt":"2026-11-23T10:30:00Z",
              "name":"Anna Nowak","adjustments":["hearing-loop"]}]}
            """;

    @TempDir private Path folder;
    private AppointmentFile book;
    private Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        book = AppointmentFile.open(folder.resolve("appointments.db"));
        serve(KEY);
    }

    private void serve(String key) throws Exception {
        server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        var intake = new Intake(List.of(DemoSite.load()), book, new Random(3));
        var web = new ServletContextHandler("/");
        web.addServlet(
                new ServletHolder(new AppointmentServlet(key, intake, book)),
                "/api/v1/appointments/*");
        server.setHandler(web);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        book.close();
    }

    private HttpResponse<String> send(
            String method, String rest, String key, String type, String body) throws Exception {
        var uri = URI.create(server.getURI() + "api/v1/appointments" + rest);
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send("POST", "", KEY, "application/json", body);
    }

    @Test
    void whatIsBroughtIsTakenAndItsCodeTold() throws Exception {
        var answer = post(ONE);
        assertThat(answer.statusCode()).isEqualTo(200);
        var one = book.find(new AppointmentId("a1")).orElseThrow();
        assertThat(answer.body()).contains("\"code\":\"" + one.code().value() + "\"");
        assertThat(post(ONE).body()).as("brought again").isEqualTo(answer.body());
    }

    @Test
    void aTableIsTakenToo() throws Exception {
        var table = "id,service,date,time\na2,housing,2026-11-23,10:30\n";
        assertThat(send("POST", "", KEY, "text/csv; charset=utf-8", table).statusCode())
                .isEqualTo(200);
        assertThat(book.find(new AppointmentId("a2"))).isPresent();
    }

    @Test
    void whatIsTakenBackIsGone() throws Exception {
        post(ONE);
        assertThat(send("DELETE", "/a1", KEY, "text/plain", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/a1", KEY, "text/plain", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/a%20b", KEY, "text/plain", "").statusCode()).isEqualTo(400);
        assertThat(send("DELETE", "", KEY, "text/plain", "").statusCode()).isEqualTo(400);
        assertThat(book.find(new AppointmentId("a1"))).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaidPlainly() throws Exception {
        assertThat(send("POST", "", "another", "application/json", ONE).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "", KEY, "application/json", "").statusCode()).isEqualTo(405);
        assertThat(send("POST", "", KEY, "text/html", ONE).statusCode()).isEqualTo(415);
        var large = "x".repeat(AppointmentKeeper.MAX_BYTES + 1);
        assertThat(post(large).statusCode()).isEqualTo(413);
        var faulty = post(ONE.replace("housing", "flying"));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("\"line\":1", "no such service").doesNotContain("Nowak");
        assertThat(book.find(new AppointmentId("a1"))).isEmpty();
    }

    @Test
    void withoutAKeyThereIsNoSuchAddress() throws Exception {
        server.stop();
        serve("");
        assertThat(send("POST", "", "", "application/json", ONE).statusCode()).isEqualTo(404);
    }
}
