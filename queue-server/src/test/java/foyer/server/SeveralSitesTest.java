package foyer.server;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.NodeRole;
import foyer.contract.Offer;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.Reference;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketNumber;
import foyer.enrolment.NodeCredentials;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.server.feedback.store.FeedbackFile;
import foyer.server.fleet.NodeRegistry;
import foyer.server.journal.SqliteJournal;
import foyer.server.journal.Verdict;
import foyer.server.people.PasswordHash;
import foyer.webhost.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, two sites, a kiosk in each: they share the process and nothing else. */
class SeveralSitesTest {
    private static final SiteId CIVIC = new SiteId("civic-centre");
    private static final SiteId LIBRARY = new SiteId("library");
    private static final LanguageCode EN = new LanguageCode("en");
    private static final AskBody WELL_RECEIVED =
            new AskBody.Survey(null, 5, null, null, null, AskBody.Survey.Settled.UNSAID);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path dir;
    private final MessageCodec codec = new MessageCodec();
    private final LaterClock clock = new LaterClock();

    private final class Kiosk implements AutoCloseable {
        private final SiteId site;
        private final NodeId id;
        private final MqttLink link;
        private final List<Delivery> heard = new CopyOnWriteArrayList<>();

        Kiosk(SiteId site, NodeId id, URI broker, String secret) {
            this.site = site;
            this.id = id;
            this.link =
                    MqttLink.builder(LinkSettings.defaults(broker, id.value(), id.value(), secret))
                            .subscribe(Topics.offer(site), 1, 100, Inbox.of(heard::add))
                            .subscribe(Topics.answer(site, id), 1, 100, Inbox.of(heard::add))
                            .build();
            link.start();
        }

        <T extends Message> T await(Class<T> type) {
            Awaitility.await().atMost(PATIENCE).until(() -> find(type).isPresent());
            return find(type).orElseThrow();
        }

        private <T extends Message> Optional<T> find(Class<T> type) {
            for (var delivery : heard.reversed()) {
                if (codec.decode(type, delivery.payload()) instanceof Decoded.Ok<T>(var message)) {
                    return Optional.of(message);
                }
            }
            return Optional.empty();
        }

        Answer.Issued issue(IntentId intent, byte[] token) {
            return (Answer.Issued)
                    ask(
                            intent,
                            new AskBody.Issue(new ServiceCode("housing"), EN, LinkToken.of(token)));
        }

        String refusal(AskBody body) {
            return ((Answer.Refused) ask(newIntent(), body)).reason();
        }

        Answer.Body ask(IntentId intent, AskBody body) {
            var ask = new Ask(1, intent, id, 1, 0, true, body);
            heard.clear();
            link.publish(
                    Publication.question(
                            Topics.ask(site, id),
                            codec.encode(ask),
                            Topics.answer(site, id),
                            ask.intent().value().getBytes(StandardCharsets.US_ASCII)));
            return await(Answer.class).body();
        }

        @Override
        public void close() {
            link.close();
        }
    }

    @Test
    void eachSiteHasItsOwnQueueAndNumbersAndOneJournalHoldsBoth() throws Exception {
        var secrets = prepare();
        var server = QueueServer.start(settings(), clock);
        try (var civic = new Kiosk(CIVIC, new NodeId("kiosk-1"), server.broker(), secrets[0]);
                var library =
                        new Kiosk(LIBRARY, new NodeId("kiosk-11"), server.broker(), secrets[1])) {
            assertThat(civic.await(Offer.class).siteName().in(new LanguageCode("en")))
                    .isEqualTo("Civic Centre");
            assertThat(library.await(Offer.class).siteName().in(new LanguageCode("en")))
                    .isEqualTo("Library");

            var intent = newIntent();
            var one = civic.issue(intent, token(1));
            var other = library.issue(newIntent(), token(2));

            assertThat(one.number()).as("each site counts by itself").isEqualTo(other.number());
            assertThat(one.ticket()).as("and names by itself").isEqualTo(other.ticket());
            aTicketOfTheOtherSiteIsUnknown(library, intent, one.number());
            assertThat(page(server, token(1))).contains("Marlow Vale Council");
            assertThat(page(server, token(2))).contains("Library Trust");
            whoLeavesTheHallIsKnownUntilTheDayIsOver(server);
            anAdministratorChangesOneSiteWhileBothRun(server, civic);
            whatIsToldIsKeptForItsSiteAndTheContactUntilItsDay(civic);
            assertThat(library.ask(newIntent(), WELL_RECEIVED)).isEqualTo(new Answer.Done());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(followers()).doesNotContain("7700900123"));
        } finally {
            server.close();
        }
        try (var journal = SqliteJournal.open(dir.resolve("data/journal.db"))) {
            for (var site : List.of(CIVIC, LIBRARY)) {
                assertThat(journal.verify(site))
                        .as("the day's opening and the ticket at least")
                        .isInstanceOfSatisfying(
                                Verdict.Sound.class,
                                sound -> assertThat(sound.events()).isGreaterThanOrEqualTo(2));
            }
        }
    }

    /** A node names a ticket by its wish, and that is known at one site only. */
    private static void aTicketOfTheOtherSiteIsUnknown(
            Kiosk here, IntentId theirs, TicketNumber number) {
        assertThat(here.refusal(new AskBody.Withdraw(theirs))).isEqualTo("TICKET_UNKNOWN");
        assertThat(here.refusal(new AskBody.Numbered(theirs, number, null)))
                .isEqualTo("NUMBER_NOT_YOURS");
    }

    private void anAdministratorChangesOneSiteWhileBothRun(QueueServer server, Kiosk civic)
            throws Exception {
        var file = dir.resolve("sites/civic.yaml");
        Files.writeString(
                file, Files.readString(file).replace("en: Civic Centre", "en: Town Hall"));
        assertThat(siteFile(server, "dana", null).statusCode())
                .as("no administrator")
                .isEqualTo(403);
        assertThat(siteFile(server, "nobody", null).statusCode()).isEqualTo(401);
        var look = siteFile(server, "root", null).body();
        assertThat(look).contains("was Civic Centre, is Town Hall").contains("Apply now");

        var seen = look.replaceFirst("(?s).*name=\"seen\" value=\"(\\w+)\".*", "$1");
        assertThat(siteFile(server, "root", "old").body()).contains("Apply now");
        assertThat(siteFile(server, "root", seen).body()).contains("Whoever waited still waits");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> "Town Hall".equals(nameIn(civic.await(Offer.class))));
        assertThat(page(server, token(1))).as("still waits").contains("Marlow Vale Council");
        assertThat(page(server, token(2))).as("the other site").contains("Library Trust");
        assertThat(siteFile(server, "root", null).body()).contains("run as their files say");
    }

    private static String nameIn(Offer offer) {
        return offer.siteName().in(new LanguageCode("en"));
    }

    /**
     * @param seen null: only looked at
     */
    private static HttpResponse<String> siteFile(QueueServer server, String user, String seen)
            throws Exception {
        var basic = (user + ":password").getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(server.pages().resolve("site-file"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic));
        if (seen != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("seen=" + seen));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private void whoLeavesTheHallIsKnownUntilTheDayIsOver(QueueServer server) throws Exception {
        assertThat(page(server, token(1))).contains("href=\"?tell\"");
        var form =
                HttpRequest.newBuilder(URI.create(address(server, token(1)) + "?tell=1"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("mobile=07700900123&consent=yes"));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(form.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(303);
        }
        assertThat(page(server, token(1))).contains("•••123");
        assertThat(page(server, token(2))).doesNotContain("•••");
        assertThat(followers()).contains("7700900123");
    }

    /** The file and what stands beside it. */
    private String followers() throws Exception {
        var all = new StringBuilder();
        try (var files = Files.list(dir.resolve("data"))) {
            for (var one : files.filter(SeveralSitesTest::isOfFollowers).toList()) {
                all.append(Files.readString(one, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static boolean isOfFollowers(Path file) {
        return file.getFileName().toString().startsWith("followers.db");
    }

    /** As the day comes, in a server that runs on. */
    private void whatIsToldIsKeptForItsSiteAndTheContactUntilItsDay(Kiosk kiosk) throws Exception {
        var intent = newIntent();
        var tell =
                new AskBody.Tell(
                        Reference.of(intent),
                        AskBody.Tell.Kind.COMPLAINT,
                        null,
                        "It was cold",
                        "anna@example.org",
                        null,
                        EN);
        assertThat(kiosk.ask(intent, tell)).isEqualTo(new Answer.Done());
        try (var file = FeedbackFile.open(dir.resolve("data/feedback.db"))) {
            assertThat(file.list(LIBRARY, 10)).isEmpty();
            assertThat(file.list(CIVIC, 10))
                    .singleElement()
                    .satisfies(one -> assertThat(one.email()).isEqualTo("anna@example.org"));

            clock.passes(FeedbackFile.CONTACTS_KEPT.plusDays(1));

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> file.list(CIVIC, 10).getFirst().email() == null);
            assertThat(file.list(CIVIC, 10).getFirst().text()).isEqualTo("It was cold");
        }
    }

    private static IntentId newIntent() {
        return new IntentId(UUID.randomUUID().toString());
    }

    private String page(QueueServer server, byte[] token) throws Exception {
        var request = HttpRequest.newBuilder(address(server, token)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static URI address(QueueServer server, byte[] token) {
        return server.pages().resolve("t/" + LinkToken.of(token).value());
    }

    private static byte[] token(int last) {
        var bytes = new byte[16];
        bytes[15] = (byte) last;
        return bytes;
    }

    private String[] prepare() throws Exception {
        var sites = Files.createDirectories(dir.resolve("sites"));
        var demo = DemoSite.yaml();
        Files.writeString(sites.resolve("civic.yaml"), demo);
        Files.writeString(
                sites.resolve("library.yaml"),
                demo.replace("site: civic-centre", "site: library")
                        .replace("en: Civic Centre", "en: Library")
                        .replace("en: Marlow Vale Council", "en: Library Trust")
                        .replace("kiosk-", "kiosk-1")
                        .replace("hall-", "hall-1"));
        var hash = PasswordHash.of("password".toCharArray(), new byte[16], 1).text();
        Files.writeString(
                dir.resolve("people.yaml"),
                "foyer: 1\n"
                        + "people:\n"
                        + "  - {id: s-1, user: dana, name: Dana, roles: [advisor], passwordHash: \""
                        + hash
                        + "\"}\n"
                        + "  - {id: s-2, user: root, name: Root, roles: [administrator],"
                        + " passwordHash: \""
                        + hash
                        + "\"}\n");
        var data = Files.createDirectories(dir.resolve("data"));
        var nodes = NodeRegistry.open(data.resolve("nodes"), new SecureRandom());
        return new String[] {
            secret(nodes.add(new NodeId("kiosk-1"), NodeRole.KIOSK, CIVIC)),
            secret(nodes.add(new NodeId("kiosk-11"), NodeRole.KIOSK, LIBRARY))
        };
    }

    private static String secret(Optional<NodeCredentials> credentials) {
        return credentials.orElseThrow().secret();
    }

    private Settings settings() throws Exception {
        return Settings.read(
                ServerSettings.ALL,
                new String[] {
                    "--foyer.server.site=" + dir.resolve("sites"),
                    "--foyer.server.people=" + dir.resolve("people.yaml"),
                    "--foyer.server.data=" + dir.resolve("data"),
                    "--foyer.web.port=0",
                    "--foyer.broker.port=0",
                    "--foyer.server.phone-address=https://queue.example/t/",
                    // Nobody is called here, so nothing is sent.
                    "--foyer.sms.address=http://127.0.0.1:9/v1",
                },
                Map.of());
    }
}
