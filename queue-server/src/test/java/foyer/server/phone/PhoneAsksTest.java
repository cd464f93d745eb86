package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.phone.Hall.Visit;
import foyer.server.ticketing.Command;
import foyer.server.ticketing.Survey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer asks for by phone, over HTTP, of a real queue. */
class PhoneAsksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private Hall hall;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, LiveStream.Pace.USUAL, LiveStreams.Limits.USUAL);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        hall.close();
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

    /** The visit is then exactly what it was, and so is what its page offers. */
    @Test
    void whatStaffTookBackCanBeAskedForAgain() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        for (int again = 0; again < 2; again++) {
            post(visit, "?more=1");
            assertThat(get(hall.page(visit)).body()).contains("Your place is kept until");
            hall.staff("4", new Command.Undo(visit.id()));
            post(visit, "?leave=1");
            assertThat(get(hall.page(visit)).body()).contains("no longer in the queue");
            hall.staff("4", new Command.Undo(visit.id()));
        }
    }

    @Test
    void whoLeavesIsOutOfTheQueueAtOnce() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        var answer = post(visit, "?leave=1");
        assertThat(answer.headers().firstValue("location")).contains(visit.token().value());
        assertThat(get(hall.page(visit)).body())
                .contains("This ticket is no longer in the queue")
                .doesNotContain("?leave");
    }

    @Test
    void aColleagueIsAskedForOnceAndThePhoneSaysThatTheyCome() throws Exception {
        hall.signIn("4");
        var visit = hall.arrive("housing", "en", 1);
        assertThat(get(hall.page(visit)).body()).contains("?help=1", "Ask a member of staff");
        assertThat(post(visit, "?help=1").statusCode()).isEqualTo(303);
        assertThat(get(hall.page(visit)).body())
                .contains("Staff have been told")
                .doesNotContain("?help");
        post(visit, "?help=1");

        hall.staff("4", new Command.AnswerPhoneHelp(visit.id()));
        assertThat(get(hall.page(visit)).body())
                .contains("A member of staff is coming", "Ask staff once more");
        post(visit, "?leave=1");
        assertThat(get(hall.page(visit)).body()).doesNotContain("?help", "is coming");
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
        return send(
                HttpRequest.newBuilder(URI.create(hall.page(visit) + "?survey=1"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
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
        return send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
