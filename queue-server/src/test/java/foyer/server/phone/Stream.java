package foyer.server.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A phone's end of a live stream: collects what it hears. */
final class Stream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One event, its data's lines joined again. */
    record Heard(String name, String data) {}

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpResponse<InputStream> answer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    Stream(URI page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page + "/live")).timeout(PATIENCE).build();
        answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    List<Heard> heard(String name) {
        return heard.stream().filter(one -> one.name().equals(name)).toList();
    }

    /** The server has closed it. */
    boolean ended() {
        return ended;
    }

    private void read() {
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var name = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line, 6, line.length()).append('\n');
                } else if (line.isEmpty() && !name.isEmpty()) {
                    heard.add(new Heard(name, data.toString().strip()));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            // The test hung up.
        }
        ended = true;
    }

    /** Hangs up without a word. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
