package foyer.server.counters.door;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.StaffId;
import foyer.server.DemoSite;
import foyer.server.counters.Desk;
import foyer.server.journal.JournalWriter;
import foyer.server.journal.SqliteJournal;
import foyer.server.people.Account;
import foyer.server.people.PasswordHash;
import foyer.server.people.People;
import foyer.server.people.Person;
import foyer.server.people.Role;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.Actor;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Event;
import foyer.server.ticketing.TicketStatus;
import foyer.server.ticketing.loop.Reply;
import foyer.server.ticketing.loop.SiteLoop;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door in a real Jetty before a real loop and journal. */
class StaffDoorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] SALT = new byte[PasswordHash.SALT_BYTES];
    private static final int QUICK = 10;
    private static final Person DANA =
            new Person(new StaffId("s-1"), "dana", "Dana Okafor", Set.of(Role.ADVISOR));
    private static final Person ADA =
            new Person(new StaffId("s-2"), "ada", "Ada Cole", Set.of(Role.ADMINISTRATOR));

    @TempDir private Path folder;
    private SqliteJournal journal;
    private JournalWriter writer;
    private SiteLoop loop;
    private Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        journal = SqliteJournal.open(folder.resolve("journal.db"));
        writer = new JournalWriter(journal);
        loop = SiteLoop.start(DemoSite.load(), writer, InstantSource.system());
        serve(StaffDoor.open(new Desk(loop, StaffDoorTest::intent), signIns(), loop));
    }

    private void serve(StaffDoor door) throws Exception {
        server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        var web = new ServletContextHandler("/");
        web.addServlet(new ServletHolder(door.servlet()), door.path());
        server.setHandler(web);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        loop.close();
        journal.close();
    }

    @Test
    void anAdvisorSignsInCallsMeetsAndFinishes() throws Exception {
        var issued = issue("council-tax");
        var token = signIn();

        var called = post("call-next", token, "");
        assertThat(called.statusCode()).isEqualTo(200);
        assertThat(body(called).path("ticket").asString()).isEqualTo(issued.ticket().value());
        assertThat(body(called).path("service").asString()).isEqualTo("council-tax");
        assertThat(body(called).path("number").asString()).isEqualTo(issued.number().value());

        var ticket = "{\"ticket\":\"" + issued.ticket() + "\"}";
        assertThat(post("start", token, ticket).statusCode()).isEqualTo(200);
        assertThat(post("finish", token, ticket).statusCode()).isEqualTo(200);
        assertThat(status(loop, issued)).isEqualTo(TicketStatus.FINISHED);
    }

    private static TicketStatus status(SiteLoop site, Event.TicketIssued issued) {
        return site.read(state -> state.findTicket(issued.ticket()).orElseThrow().status());
    }

    /** Each site names its tickets anew: an id means the ticket of the site it is said at. */
    @Test
    void aTicketOfAnotherSiteCannotBeTouchedFromHere() throws Exception {
        try (var library = SiteLoop.start(DemoSite.loadLibrary(), writer, InstantSource.system())) {
            var theirs = issue(library, "kiosk-11", "council-tax");
            var ticket = "{\"ticket\":\"" + theirs.ticket() + "\"}";
            var token = signIn();
            for (var action : List.of("recall", "start", "finish", "no-show")) {
                var answer = post(action, token, ticket);
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(body(answer).path("reason").asString()).isEqualTo("TICKET_UNKNOWN");
            }

            var ours = issue("council-tax");
            assertThat(ours.ticket()).isEqualTo(theirs.ticket());
            post("call-next", token, "");
            post("start", token, ticket);
            assertThat(post("finish", token, ticket).statusCode()).isEqualTo(200);
            assertThat(status(loop, ours)).isEqualTo(TicketStatus.FINISHED);
            assertThat(status(library, theirs)).isEqualTo(TicketStatus.WAITING);
        }
    }

    @Test
    void whoSignsInAgainIsToldWhoIsStillAtTheCounter() throws Exception {
        var issued = issue("council-tax");
        assertThat(post("call-next", signIn(), "").statusCode()).isEqualTo(200);
        var again = body(signIn("dana", "right"));
        assertThat(again.path("ticket").asString()).isEqualTo(issued.ticket().value());
    }

    @Test
    void aRefusalOfTheQueueIsToldByItsName() throws Exception {
        var nobody = post("call-next", signIn(), "");
        assertThat(nobody.statusCode()).isEqualTo(409);
        assertThat(body(nobody).path("reason").asString()).isEqualTo("NOTHING_WAITING");
    }

    @Test
    void withoutATokenNothingIsDone() throws Exception {
        issue("council-tax");
        assertThat(post("call-next", "", "").statusCode()).isEqualTo(401);
        assertThat(post("call-next", "guessed", "").statusCode()).isEqualTo(401);
        int waiting = loop.read(state -> state.countWaiting(new ServiceCode("council-tax")));
        assertThat(waiting).isOne();
    }

    @Test
    void aTokenEndsWithSigningOut() throws Exception {
        var token = signIn();
        assertThat(post("sign-out", token, "").statusCode()).isEqualTo(200);
        assertThat(post("call-next", token, "").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsAndOtherRolesStayOutside() throws Exception {
        assertThat(signIn("dana", "wrong").statusCode()).isEqualTo(401);
        assertThat(signIn("nobody", "right").statusCode()).isEqualTo(401);
        assertThat(signIn("ada", "right").statusCode()).isEqualTo(403);
    }

    @Test
    void whatAProxyHandsOnIsNotFromThisMachine() throws Exception {
        var request =
                request("sign-in", basic("dana", "right"), "{\"counter\":\"4\"}")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void garbageAndFloodsAreRefused() throws Exception {
        var token = signIn();
        assertThat(post("start", token, "{not json").statusCode()).isEqualTo(404);
        assertThat(post("start", token, "{\"ticket\":\"../../etc\"}").statusCode()).isEqualTo(404);
        assertThat(post("start", token, " ".repeat(5_000)).statusCode()).isEqualTo(404);
        assertThat(post("dance", token, "").statusCode()).isEqualTo(404);
        int[] answers = new int[200];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = post("call-next", token, "").statusCode();
        }
        assertThat(answers).contains(409).contains(429);
    }

    @Test
    void aClosedDoorIsNotThere() throws Exception {
        server.stop();
        serve(StaffDoor.closed());
        assertThat(signIn("dana", "right").statusCode()).isEqualTo(404);
    }

    private Event.TicketIssued issue(String service) throws Exception {
        return issue(loop, "kiosk-1", service);
    }

    private static Event.TicketIssued issue(SiteLoop site, String node, String service)
            throws Exception {
        var kiosk = new Actor.Node(new NodeId(node));
        var issue =
                new Command.Issue(
                        new ServiceCode(service),
                        new LanguageCode("en"),
                        "0".repeat(64),
                        Instant.now(),
                        true);
        var issued = (Event.TicketIssued) accepted(site, kiosk, issue).getFirst();
        accepted(
                site,
                kiosk,
                new Command.GiveNumber(
                        issued.origin().issue(), issued.number(), issued.numberDay()));
        return issued;
    }

    private static List<Event> accepted(SiteLoop site, Actor actor, Command command)
            throws Exception {
        var reply =
                site.submit(intent(), actor, new byte[32], command)
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return ((Reply.Accepted) reply).events();
    }

    private String signIn() throws Exception {
        var welcome = signIn("dana", "right");
        assertThat(welcome.statusCode()).isEqualTo(200);
        return body(welcome).path("token").asString();
    }

    private HttpResponse<String> signIn(String user, String password) throws Exception {
        var counter = "{\"counter\":\"" + new CounterId("4") + "\"}";
        return http.send(
                request("sign-in", basic(user, password), counter).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String action, String token, String body) throws Exception {
        return http.send(
                request(action, "Bearer " + token, body).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String action, String authorization, String body) {
        return HttpRequest.newBuilder(server.getURI().resolve(URI.create("/staff/" + action)))
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static SignInDesk signIns() {
        var password = PasswordHash.of("right".toCharArray(), SALT, QUICK);
        var people = new People(List.of(new Account(DANA, password), new Account(ADA, password)));
        return new SignInDesk(people, InstantSource.system(), SALT, QUICK);
    }

    private static IntentId intent() {
        return new IntentId(UUID.randomUUID().toString());
    }
}
