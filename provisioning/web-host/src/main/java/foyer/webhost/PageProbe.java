package foyer.webhost;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens a page of a running host as Vaadin's own client would: the start page, the session, the
 * navigation that builds the view. Asking for the address alone proves nothing, because Vaadin
 * answers 200 for any. One probe is one visitor; used by one thread.
 */
public final class PageProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI host;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(PATIENCE)
                    .build();

    public PageProbe(URI host) {
        this.host = host;
    }

    /** What went wrong with this path, such as {@code kiosk}; empty when its view was built. */
    public Optional<String> problemOf(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(host.resolve(path)));
        if (page.statusCode() != 200) {
            return Optional.of("the start page answers " + page.statusCode());
        }
        String location = URLEncoder.encode(path, StandardCharsets.UTF_8);
        HttpResponse<String> init =
                send(
                        HttpRequest.newBuilder(
                                host.resolve("?v-r=init&location=" + location + "&query=")));
        if (init.statusCode() != 200) {
            return Optional.of("the session answers " + init.statusCode());
        }
        JsonNode config = JSON.readTree(init.body()).path("appConfig");
        HttpResponse<String> view = send(navigation(path, config));
        if (view.statusCode() != 200) {
            return Optional.of("the navigation answers " + view.statusCode());
        }
        boolean failed = view.headers().firstValue(FailedPages.MARK).isPresent();
        return failed ? Optional.of("an error view was shown") : Optional.empty();
    }

    private HttpRequest.Builder navigation(String path, JsonNode config) {
        JsonNode uidl = config.path("uidl");
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", uidl.path("Vaadin-Security-Key").asString());
        message.put("syncId", uidl.path("syncId").asInt());
        message.put("clientId", uidl.path("clientId").asInt());
        ObjectNode event = message.putArray("rpc").addObject();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        ObjectNode data = event.putObject("data");
        data.put("route", path).put("query", "").put("appShellTitle", "").put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        return HttpRequest.newBuilder(
                        host.resolve("?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
