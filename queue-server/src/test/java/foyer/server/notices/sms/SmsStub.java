package foyer.server.notices.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider of text messages on a real socket, which can also behave as bad ones do. */
public final class SmsStub implements AutoCloseable {
    /** Instead of a status: it takes what is posted and never answers. */
    public static final int MUTE = 0;

    /** What was posted. */
    public record Posted(Optional<String> token, String notice, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile int status;

    public SmsStub(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public void behave(int other) {
        status = other;
    }

    public List<Posted> posted() {
        return posted;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/messages");
    }

    public SmsProvider provider() {
        return new SmsProvider(
                address(),
                "Authorization",
                Optional.of("Bearer s3cret"),
                BodyTemplate.of(
                        "{\"messages\":[{\"to\":\"{to}\",\"content\":\"{text}\",\"ref\":\"{id}\"}]}"),
                Duration.ofMillis(700));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        posted.add(
                new Posted(
                        Optional.ofNullable(headers.getFirst("Authorization")),
                        headers.getFirst("Foyer-Notice"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            if (status == MUTE) {
                over.await();
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
