package foyer.server.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foyer.server.notices.Carried;
import foyer.server.notices.Channel;
import foyer.server.notices.Notice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WebhookCarrierTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String KEY = "0123456789abcdef";
    private static final String BODY = "{\"visitor\":\"Żaneta\"}";

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        heard.add(
                headers.getFirst("Foyer-Notice")
                        + " "
                        + headers.getFirst("Foyer-Signature")
                        + " "
                        + body);
        var path = exchange.getRequestURI().getPath().substring(1);
        try {
            switch (path) {
                case "mute" -> over.await();
                case "drop" -> throw new IOException("hung up");
                case "drip" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    over.await();
                }
                default -> exchange.sendResponseHeaders(Integer.parseInt(path), -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private Carried carry(String path) {
        return carry(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path));
    }

    private static Carried carry(URI address) {
        try (var carrier =
                new WebhookCarrier(
                        new Webhook(address, KEY),
                        Duration.ofMillis(700),
                        InstantSource.fixed(NINE))) {
            return carrier.carry(Notice.fresh("stay-1", Channel.WEBHOOK, "", "", BODY, NINE));
        }
    }

    /** The signature is what {@code openssl dgst -sha256 -hmac} says of the same words. */
    @Test
    void whatIsPostedIsSigned() {
        assertThat(carry("204")).isEqualTo(new Carried.Taken());
        assertThat(heard)
                .containsExactly(
                        "stay-1-WEBHOOK t=1772442000,v1=f239af449401c04f44f961fb00ea18ba3b6a4fd9e1fbe242ee080132d9a2c59d "
                                + BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "503", "429", "408", "302", "mute", "drop", "drip"})
    void whatMayPassIsTriedAgain(String path) {
        assertThat(carry(path)).isInstanceOf(Carried.Later.class);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "401", "404", "410"})
    void whatIsRefusedIsNotTriedAgain(String path) {
        assertThat(carry(path)).isInstanceOf(Carried.Never.class);
    }

    @Test
    void whereNobodyListensIsLater() {
        int port = server.getAddress().getPort();
        server.stop(0);
        var address = URI.create("http://127.0.0.1:" + port + "/secret-path");
        assertThat(carry(address))
                .isInstanceOfSatisfying(
                        Carried.Later.class,
                        later -> assertThat(later.why()).doesNotContain("secret-path"));
    }
}
