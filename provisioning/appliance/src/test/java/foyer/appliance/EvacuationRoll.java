package foyer.appliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import foyer.appliance.process.DemoData;
import foyer.appliance.process.Reception;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/** Who is in the building, as any of the staff reads it with a name and a password alone. */
public final class EvacuationRoll {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EvacuationRoll() {}

    public static String read(Reception reception) throws IOException, InterruptedException {
        var words = DemoData.ADVISORS.getFirst().user() + ":" + reception.data().password();
        var basic = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
        var request =
                HttpRequest.newBuilder(reception.consolePage().resolve("roll"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + basic)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
