package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.TicketNumber;
import foyer.server.phone.Hall.Visit;
import foyer.server.ticketing.Command;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The page over HTTP, of a real queue. */
class PhoneServletTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LiveStream.Pace QUICK =
            new LiveStream.Pace(Duration.ofMillis(200), Duration.ofMillis(20));
    private static final LiveStreams.Limits THREE = new LiveStreams.Limits(3, 2);

    @TempDir Path folder;
    private Hall hall;
    private final List<Stream> streams = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, QUICK, THREE);
    }

    @AfterEach
    void close() throws Exception {
        streams.forEach(Stream::close);
        client.shutdownNow();
        hall.close();
    }

    @Test
    void theAddressOnTheTicketShowsTheTicket() throws Exception {
        hall.arrive("housing", "en", 1);
        var second = hall.arrive("housing", "en", 2);
        var answer = get(hall.page(second));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(">H002<", "Housing", "person ahead", ">14:37</bdi>", "Live");
        assertThat(answer.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("x-robots-tag", List.of("noindex, nofollow"))
                .containsEntry("content-type", List.of("text/html;charset=utf-8"))
                .containsEntry(
                        "content-security-policy", List.of(PhoneServlet.CONTENT_SECURITY_POLICY))
                .doesNotContainKey("set-cookie");
        assertThat(answer.body()).doesNotContain(second.token().value());
    }

    @Test
    void aWholeVisitCanBeFollowed() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        var stream = stream(visit);
        assertThat(stream.answer().headers().firstValue("content-type"))
                .contains("text/event-stream;charset=utf-8");
        awaitLast(stream, "Nobody is ahead of you");
        hall.call(visit, "4");
        awaitLast(stream, "Go to <bdi>Counter 4</bdi>");
        hall.staff("4", new Command.Recall(visit.id()));
        awaitLast(stream, "data-call=\"2\"");
        hall.staff("4", new Command.Start(visit.id()));
        awaitLast(stream, "You are being served");
        hall.staff("4", new Command.Finish(visit.id()));
        awaitLast(stream, "Thank you for coming");
        await().atMost(PATIENCE).until(stream::ended);
        await().atMost(PATIENCE).until(() -> hall.phones.countOpen() == 0);
        assertThat(get(hall.page(visit)).body()).contains("Thank you for coming");
    }

    @Test
    void whatIsSentIsThePagesOwnMiddle() throws Exception {
        var visit = hall.arrive("housing", "ar", 1);
        var stream = stream(visit);
        awaitLast(stream, "لا أحد قبلك");
        assertThat(get(hall.page(visit)).body()).contains(stream.heard("ticket").getFirst().data());
    }

    @Test
    void aNumberFoundOnPaperLaterJoinsTheFirst() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        hall.call(visit, "4");
        var stream = stream(visit);
        awaitLast(stream, ">H001<");
        hall.give(visit.issue(), new TicketNumber("K1-041"));
        awaitLast(stream, "or <bdi dir=\"ltr\">K1-041</bdi>");
    }

    /** Beats show that the stream was alive while it had nothing to say of others' tickets. */
    @Test
    void onlyWhatChangesThisPageIsSent() throws Exception {
        var first = hall.arrive("housing", "en", 1);
        var stream = stream(first);
        awaitLast(stream, "Nobody is ahead of you");
        for (int other = 2; other < 7; other++) {
            hall.arrive("waste", "en", other);
        }
        int beats = stream.heard("beat").size();
        await().atMost(PATIENCE).until(() -> stream.heard("beat").size() > beats + 1);
        assertThat(stream.heard("ticket")).hasSize(1);
        assertThat(stream.heard("beat").getLast().data()).isEqualTo("14:07");
    }

    @Test
    void changesInQuickSuccessionEndWithTheNewest() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        var stream = stream(visit);
        for (int again = 0; again < 30; again++) {
            hall.pass(Duration.ofSeconds(1));
            if (again == 0) {
                hall.call(visit, "4");
            } else {
                hall.staff("4", new Command.Recall(visit.id()));
            }
        }
        awaitLast(stream, "data-call=\"30\"");
    }

    @Test
    void aPassedPromiseIsAdmittedWithoutAnyEvent() throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        var stream = stream(visit);
        awaitLast(stream, "promised by");
        hall.pass(Duration.ofMinutes(31));
        awaitLast(stream, "We are running late");
    }

    @Test
    void overTheBoundAPageIsToldToRefreshInstead() throws Exception {
        var visits = new ArrayList<Visit>();
        for (int n = 1; n <= 4; n++) {
            visits.add(hall.arrive("housing", "en", n));
        }
        var open = List.of(stream(visits.get(0)), stream(visits.get(1)), stream(visits.get(2)));
        assertThat(open).allMatch(one -> one.status() == 200);
        assertThat(hall.phones.countOpen()).isEqualTo(3);
        var refused = stream(visits.get(3));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.answer().headers().firstValue("retry-after")).contains("20");
        assertThat(get(hall.page(visits.get(3))).statusCode()).isEqualTo(200);

        // Who hangs up makes room.
        open.getFirst().close();
        await().atMost(PATIENCE).until(() -> hall.phones.countOpen() < 3);
        assertThat(stream(visits.get(3)).status()).isEqualTo(200);
    }

    @Test
    void oneTicketCannotTakeAllStreams() throws Exception {
        var shared = hall.arrive("housing", "en", 1);
        var other = hall.arrive("housing", "en", 2);
        assertThat(stream(shared).status()).isEqualTo(200);
        assertThat(stream(shared).status()).isEqualTo(200);
        assertThat(stream(shared).status()).isEqualTo(503);
        assertThat(stream(other).status()).isEqualTo(200);
    }

    @Test
    void closingThePagesEndsTheStreams() throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        var stream = stream(visit);
        awaitLast(stream, "ahead");
        hall.phones.close();
        await().atMost(PATIENCE).until(() -> stream.ended() && hall.phones.countOpen() == 0);
        assertThat(stream(visit).status()).isEqualTo(503);
    }

    @Test
    void nothingTellsAWrongTokenFromAnUnknownOne() throws Exception {
        hall.arrive("housing", "en", 1);
        var unknown = get(hall.address("/t/" + Hall.token(99).value()));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains(
                        "If your ticket was printed just now, please try again in a few minutes; your place is safe");
        for (var wrong : List.of("x", "a/b", "live", "%3Cscript%3E", "a".repeat(500))) {
            for (var ending : List.of("", "/live")) {
                var answer = get(hall.address("/t/" + wrong + ending));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(unknown.body());
                assertThat(withoutDate(answer)).isEqualTo(withoutDate(unknown));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl-PL,pl;q=0.9|pl",
                "ar|ar",
                "de,en;q=0.5,pl;q=0.7|pl",
                "de|en",
                "|en",
                "*|en",
                ";;q=x,,|en"
            })
    void whoHasNoTicketIsReadTheBrowsersLanguage(String asked, String language) throws Exception {
        var request = HttpRequest.newBuilder(hall.address("/t/x")).timeout(PATIENCE);
        if (asked != null) {
            request.header("Accept-Language", asked);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"");
    }

    /** Whoever has the token may look; a log is read by others. */
    @Test
    void noLogEverHoldsAToken() throws Exception {
        try (var log = new HeardLog()) {
            var visit = hall.arrive("housing", "en", 1);
            var ofAnother = Hall.token(98).value();
            get(hall.page(visit));
            get(hall.address("/t/" + ofAnother));
            get(hall.address("/t/" + ofAnother + "/live"));
            send(HttpRequest.newBuilder(hall.page(visit)).DELETE());
            send(
                    HttpRequest.newBuilder(URI.create(hall.page(visit) + "?more=1"))
                            .POST(HttpRequest.BodyPublishers.noBody()));
            send(
                    HttpRequest.newBuilder(URI.create(hall.page(visit) + "/live"))
                            .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            var stream = stream(visit);
            awaitLast(stream, "ahead");
            stream.close();
            await().atMost(PATIENCE).until(() -> hall.phones.countOpen() == 0);
            LoggerFactory.getLogger(getClass()).info("the log is heard");
            assertThat(log.lines())
                    .anyMatch(one -> one.getFormattedMessage().equals("the log is heard"))
                    .noneMatch(one -> HeardLog.holds(one, visit.token().value()))
                    .noneMatch(one -> HeardLog.holds(one, ofAnother));
        }
    }

    @Test
    void aFaultOfOursIsApologisedForAndLoggedWithoutTheToken() throws Exception {
        var visit = hall.arrive("housing", "pl", 1);
        hall.breakClock();
        try (var log = new HeardLog()) {
            var answer = get(hall.page(visit));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Your place is safe").doesNotContain("broken");
            assertThat(log.lines())
                    .anyMatch(one -> one.getThrowableProxy() != null)
                    .noneMatch(one -> HeardLog.holds(one, visit.token().value()));
        }
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<?> answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static void awaitLast(Stream stream, String words) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            var heard = stream.heard("ticket");
                            return !heard.isEmpty() && heard.getLast().data().contains(words);
                        });
    }

    private Stream stream(Visit visit) throws Exception {
        var stream = new Stream(hall.page(visit));
        streams.add(stream);
        return stream;
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
