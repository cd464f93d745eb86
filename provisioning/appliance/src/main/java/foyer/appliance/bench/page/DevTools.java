package foyer.appliance.bench.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One conversation with a browser in its DevTools protocol. Any thread may call. */
final class DevTools implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sent;

    DevTools(URI address) throws IOException {
        socket = get(http.newWebSocketBuilder().buildAsync(address, new Ears()), "connect");
        sent = CompletableFuture.completedFuture(socket);
    }

    static ObjectNode nothing() {
        return JSON.createObjectNode();
    }

    /**
     * @param session of one page; empty: the browser itself
     */
    JsonNode call(String session, String method, ObjectNode parameters) throws IOException {
        return get(begin(session, method, parameters), method);
    }

    CompletableFuture<JsonNode> begin(String session, String method, ObjectNode parameters) {
        int id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        send(JSON.writeValueAsString(message));
        return answer;
    }

    /** One after the other: a web socket takes no second text while it sends the first. */
    private synchronized void send(String text) {
        sent = sent.thenCompose(open -> open.sendText(text, true));
    }

    /** What came of it; what went wrong in the browser is an exception. */
    static <T> T get(CompletableFuture<T> answer, String what) throws IOException {
        try {
            return answer.get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(what + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException(what + ": no answer within " + ANSWER_WITHIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void heard(JsonNode message) {
        var answer = asked.remove(message.path("id").asInt(0));
        if (answer == null) {
            return;
        }
        if (message.has("error")) {
            answer.completeExceptionally(new IOException(message.path("error").toString()));
        } else {
            answer.complete(message.path("result"));
        }
    }

    private void ended(Throwable why) {
        asked.values().forEach(one -> one.completeExceptionally(why));
    }

    /** A message may come in several pieces. */
    private final class Ears implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                heard(JSON.readTree(pieces.toString()));
                pieces.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            ended(new IOException("the browser hung up: " + status + " " + reason));
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            ended(error);
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
