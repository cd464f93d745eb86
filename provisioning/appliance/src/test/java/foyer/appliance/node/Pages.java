package foyer.appliance.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Stands in for a node's pages, and remembers what was asked for. Thread-safe. */
final class Pages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Shows which key came, and keeps the browser from acting on it, as the kiosk's page does. */
    private static final String KEYS =
            "addEventListener('keydown', e => { e.preventDefault(); fetch('/typed-' + e.key); }, true);"
                    + "addEventListener('contextmenu', e => e.preventDefault());";

    private final HttpServer server;
    private final Map<String, String> scripts;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Pages(HttpServer server, Map<String, String> scripts) {
        this.server = server;
        this.scripts = scripts;
    }

    /**
     * @param scripts what a page does once it is shown, by its path
     */
    static Pages serve(Map<String, String> scripts) throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var pages = new Pages(HttpServer.create(here, 0), scripts);
        pages.server.createContext("/", pages::answer);
        pages.server.start();
        return pages;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean wasAsked(String path) {
        return asked.contains(path);
    }

    void awaitAsked(String path) {
        Awaitility.await().atMost(PATIENCE).until(() -> wasAsked(path));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        if (path.endsWith(".bin")) {
            exchange.getResponseHeaders().add("Content-Disposition", "attachment");
        }
        var type = path.endsWith(".bin") ? "application/octet-stream" : "text/html";
        exchange.getResponseHeaders().add("Content-Type", type);
        var page =
                "<!doctype html><link rel=icon href=data:,><body style='background:#246;color:#fff'><h1>"
                        + path
                        + "</h1><script>"
                        + KEYS
                        + "onload = () => requestAnimationFrame(() => requestAnimationFrame(() => {"
                        + scripts.getOrDefault(path, "")
                        + "; fetch('/done'); }))</script>";
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
