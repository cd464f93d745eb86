package foyer.appliance.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One advisor at the server's staff door. Confined to one thread. */
public final class StaffClient {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final URI door;
    private String authorization = "";

    /** What came of an action. */
    public sealed interface Outcome {
        record Done(JsonNode body) implements Outcome {}

        record Refused(String reason) implements Outcome {}

        /** Signed in no longer, as after a restart of the server. */
        record SignedOut() implements Outcome {}

        /** The server is away or has too much to do. */
        record Later(String why) implements Outcome {}
    }

    public StaffClient(HttpClient http, URI server) {
        this.http = http;
        this.door = server.resolve("/staff/");
    }

    public Outcome signIn(String user, String password, String counter)
            throws InterruptedException {
        var pair = (user + ":" + password).getBytes(UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
        var outcome = post("sign-in", "counter", counter);
        if (outcome instanceof Outcome.Done(var body)) {
            authorization = "Bearer " + body.path("token").asString();
        }
        return outcome;
    }

    public Outcome callNext() throws InterruptedException {
        return post("call-next", "", "");
    }

    /** {@code start}, {@code finish}, {@code no-show} or {@code recall}. */
    public Outcome of(String action, String ticket) throws InterruptedException {
        return post(action, "ticket", ticket);
    }

    public Outcome signOut() throws InterruptedException {
        return post("sign-out", "", "");
    }

    private Outcome post(String action, String field, String value) throws InterruptedException {
        var body = JSON.createObjectNode();
        if (!field.isEmpty()) {
            body.put(field, value);
        }
        var request =
                HttpRequest.newBuilder(door.resolve(action))
                        .timeout(ANSWER_WITHIN)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build();
        try {
            return outcome(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Later(e.toString());
        }
    }

    private static Outcome outcome(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> new Outcome.Done(JSON.readTree(response.body()));
            case UNAUTHORIZED -> new Outcome.SignedOut();
            case CONFLICT ->
                    new Outcome.Refused(JSON.readTree(response.body()).path("reason").asString());
            case TOO_MANY -> new Outcome.Later("busy");
            default -> new Outcome.Later("the server answered " + response.statusCode());
        };
    }
}
