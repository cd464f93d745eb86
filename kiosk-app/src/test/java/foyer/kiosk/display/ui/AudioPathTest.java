package foyer.kiosk.display.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.kiosk.display.voice.AudioEndpoint;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what was recorded is served, under the name it was given. */
class AudioPathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hall hall;

    @BeforeAll
    static void open() {
        hall = new Hall();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({
        AudioEndpoint.CHIME + ",200",
        AudioEndpoint.SILENCE + ",200",
        "/audio/00000000000000000000000000000000.wav,404",
        "/audio/,404",
        "/audio/..%2f..%2fetc%2fpasswd,400"
    })
    void aNameIsLookedUpAndNeverOpened(String path, int status) throws Exception {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request =
                    HttpRequest.newBuilder(hall.page().resolve(path)).timeout(PATIENCE).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.headers().firstValue("content-type")).contains("audio/wav");
                assertThat(answer.body()).hasSizeGreaterThan(1000).startsWith('R', 'I', 'F', 'F');
            }
        }
    }
}
