package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.TicketNumber;
import foyer.server.phone.Hall.Visit;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Survey;
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
import org.junit.jupiter.params.provider.ValueSource;
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
    void tenMoreMinutesKeepThePlace() throws Exception {
        hall.signIn("4");
        var first = hall.arrive("housing", "en", 1);
        var second = hall.arrive("housing", "en", 2);
        assertThat(get(hall.page(first)).body()).contains("?more=1", "?leave=1");
        assertThat(post(first, "?more=1").statusCode()).isEqualTo(303);
        assertThat(get(hall.page(first)).body())
                .contains("Your place is kept until <bdi dir=\"ltr\">14:17</bdi>")
                .doesNotContain("?more");
        assertThat(hall.next("4")).isEqualTo(second.number());
    }

    @Test
    void aButtonPressedTwiceIsOneWish() throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        post(visit, "?more=1");
        post(visit, "?more=1");
        hall.pass(Duration.ofMinutes(10));
        assertThat(get(hall.page(visit)).body()).as("one of two is left").contains("?more=2");
        post(visit, "?more=2");
        hall.pass(Duration.ofMinutes(10));
        assertThat(get(hall.page(visit)).body())
                .contains("Nobody is ahead of you")
                .doesNotContain("?more");
    }

    @Test
    void whoLeavesIsOutOfTheQueueAtOnce() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        var stream = stream(visit);
        awaitLast(stream, "Nobody is ahead of you");
        var answer = post(visit, "?leave=1");
        assertThat(answer.headers().firstValue("location")).contains(visit.token().value());
        awaitLast(stream, "This ticket is no longer in the queue");
        assertThat(get(hall.page(visit)).body()).doesNotContain("?leave");
    }

    @ParameterizedTest
    @CsvSource({"?more=2", "?more=", "?more=1&leave=1", "?leave=9999", "?call=1", "''"})
    void whatIsNotOfferedChangesNothing(String query) throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        var before = get(hall.page(visit)).body();
        assertThat(post(visit, query).statusCode()).isEqualTo(303);
        assertThat(get(hall.page(visit)).body()).isEqualTo(before);
    }

    @Test
    void whoWasServedIsAskedHowItWasOnce() throws Exception {
        var visit = served();
        assertThat(get(hall.page(visit)).body()).contains("How was it today?", "?survey=1");
        assertThat(answer(visit, "welcome=5&waiting=2&settled=yes").statusCode()).isEqualTo(303);
        assertThat(get(hall.page(visit)).body())
                .contains("Thank you for your answers")
                .doesNotContain("?survey");
        assertThat(answer(visit, "welcome=1").statusCode()).isEqualTo(303);
        assertThat(hall.surveys())
                .containsExactly(
                        new Survey(5, 2, Survey.UNSAID, Survey.UNSAID, Survey.Settled.YES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "welcome=6", "welcome=good", "settled=maybe", "welcome=", "name=Ann"})
    void aFormSentEmptyOrWithWhatNobodyAskedIsShownAgain(String form) throws Exception {
        var visit = served();
        assertThat(answer(visit, form).statusCode()).isEqualTo(303);
        assertThat(get(hall.page(visit)).body()).contains("?survey=1");
        assertThat(hall.surveys()).isEmpty();
    }

    @Test
    void moreThanAFormIsNotRead() throws Exception {
        var visit = served();
        assertThat(answer(visit, "welcome=5&x=" + "y".repeat(SurveyForm.MOST_BYTES)).statusCode())
                .isEqualTo(413);
        assertThat(hall.surveys()).isEmpty();
    }

    private Visit served() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        hall.call(visit, "4");
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        return visit;
    }

    private HttpResponse<String> answer(Visit visit, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(hall.page(visit) + "?survey=1"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aWishForNoTicketIsAnsweredAsAPageOfNone() throws Exception {
        var nobody = hall.address("/t/" + Hall.token(99).value() + "?leave=1");
        assertThat(post(nobody).statusCode()).isEqualTo(404);
        assertThat(post(hall.address("/t/x?leave=1")).statusCode()).isEqualTo(404);
    }

    @Test
    void aWishThatCannotBeKeptIsNotDoneAndSaysSo() throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        hall.closeQueue();
        var answer = post(visit, "?leave=1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("That could not be done just now", "href=\"?\"", "data-follow=\"none\"");
    }

    private HttpResponse<String> post(Visit visit, String query) throws Exception {
        return post(URI.create(hall.page(visit) + query));
    }

    private HttpResponse<String> post(URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
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
