package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.NodeId;
import foyer.server.feedback.GivenSurvey;
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

/** Somebody who was served answers the five questions at home. */
class PhoneHomeTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(folder, LiveStream.Pace.USUAL, LiveStreams.Limits.USUAL);
        hall.signIn("4");
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        hall.close();
    }

    @Test
    void theNextDayTheLinkAsksHowItWasAndThanksOnce() throws Exception {
        var visit = served("pl");
        nextDay();
        assertThat(get(hall.page(visit)).body())
                .contains("Jak przebiegła wizyta?", "?survey=0")
                .doesNotContain(visit.number().value(), "?leave", "?help");

        assertThat(answer(visit, "welcome=5&settled=yes").statusCode()).isEqualTo(303);
        assertThat(get(hall.page(visit)).body())
                .contains("Dziękujemy")
                .doesNotContain("?survey", "<form");
        answer(visit, "welcome=1");
        assertThat(hall.feedback.listSurveys(hall.site.id(), 10))
                .extracting(GivenSurvey::answers)
                .containsExactly(
                        new Survey(
                                5,
                                Survey.UNSAID,
                                Survey.UNSAID,
                                Survey.UNSAID,
                                Survey.Settled.YES));
        assertThat(hall.feedback.listSurveys(hall.site.id(), 10).getFirst().node())
                .isEqualTo(new NodeId("phone"));
    }

    @Test
    void whatWasAnsweredTheSameDayIsNotAskedAgain() throws Exception {
        var visit = served("en");
        assertThat(post(visit, "?survey=1", "welcome=4").statusCode()).isEqualTo(303);
        await().until(() -> hall.home.find(hash(visit)).orElseThrow().answered());
        nextDay();
        assertThat(get(hall.page(visit)).body()).contains("Thank you").doesNotContain("?survey");
        assertThat(hall.feedback.listSurveys(hall.site.id(), 10)).isEmpty();
    }

    @Test
    void afterSevenDaysTheLinkLeadsNowhere() throws Exception {
        var visit = served("en");
        nextDay();
        hall.pass(A_DAY.multipliedBy(5));
        assertThat(get(hall.page(visit)).statusCode()).isEqualTo(200);
        hall.pass(A_DAY.multipliedBy(2));
        assertThat(get(hall.page(visit)).statusCode()).isEqualTo(404);
        assertThat(answer(visit, "welcome=5").statusCode()).isEqualTo(404);
        hall.feedback.sweep(hall.instant());
        assertThat(hall.feedback.listServed(hall.site.id())).isEmpty();
    }

    @Test
    void whoWasNotServedIsNotAsked() throws Exception {
        var visit = hall.arrive("housing", "en", 1);
        post(visit, "?leave=1", "");
        nextDay();
        assertThat(get(hall.page(visit)).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormSentEmptyOrWithWhatNobodyAskedIsShownAgain() throws Exception {
        var visit = served("en");
        nextDay();
        for (var form : new String[] {"", "welcome=6", "settled=maybe"}) {
            assertThat(answer(visit, form).statusCode()).isEqualTo(303);
        }
        post(visit, "?leave=0", "");
        assertThat(get(hall.page(visit)).body()).contains("?survey=0");
        assertThat(answer(visit, "x=" + "y".repeat(SurveyForm.MOST_BYTES)).statusCode())
                .isEqualTo(413);
    }

    private Hall.Visit served(String language) throws Exception {
        var visit = hall.arrive("housing", language, 1);
        hall.call(visit, "4");
        hall.staff("4", new Command.Start(visit.id()));
        hall.staff("4", new Command.Finish(visit.id()));
        await().until(() -> hall.home.find(hash(visit)).isPresent());
        return visit;
    }

    private void nextDay() throws Exception {
        hall.pass(A_DAY);
        // The first who comes opens the day.
        hall.arrive("housing", "en", 9);
    }

    private static String hash(Hall.Visit visit) {
        return PhonePages.findHash(visit.token().value()).orElseThrow();
    }

    private HttpResponse<String> answer(Hall.Visit visit, String form) throws Exception {
        return post(visit, "?survey=0", form);
    }

    private HttpResponse<String> post(Hall.Visit visit, String query, String form)
            throws Exception {
        var address = URI.create(hall.page(visit) + query);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
