package foyer.webhost;

import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A host of the test pages on this machine alone, and a plain way to ask it. */
final class TestHosts {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestHosts() {}

    /** Close the context and the host stops. */
    static ApplicationContext start(int port) {
        String[] args = {"--foyer.web.bind=127.0.0.1", "--foyer.web.port=" + port};
        Settings settings = Settings.read(WebSettings.ALL, args, Map.of());
        ApplicationContext context =
                ApplicationContext.builder().singletons(settings).banner(false).start();
        context.getBean(WebHost.class).start();
        return context;
    }

    static HttpResponse<String> get(ApplicationContext context, String path)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(context, path)));
    }

    static HttpResponse<String> post(ApplicationContext context, String path, int bytes)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(context, path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])));
    }

    static URI uri(ApplicationContext context, String path) {
        return context.getBean(WebHost.class).address().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
