package foyer.server.notices.web;

import foyer.server.notices.Carried;
import foyer.server.notices.Carrier;
import foyer.server.notices.Notice;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts notices, signed. For one thread. */
public final class WebhookCarrier implements Carrier, AutoCloseable {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int TROUBLE = 500;

    private final Webhook webhook;
    private final Duration patience;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * @param patience from the first step to the last byte of the answer
     */
    public WebhookCarrier(Webhook webhook, Duration patience, InstantSource clock) {
        this.webhook = webhook;
        this.patience = patience;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        // What is signed for one address is not handed to another.
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public Carried carry(Notice notice) {
        var sending = client.sendAsync(request(notice), HttpResponse.BodyHandlers.discarding());
        try {
            return judge(sending.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException e) {
            sending.cancel(true);
            return new Carried.Later("no answer within " + patience);
        } catch (ExecutionException e) {
            return new Carried.Later("not reached: " + kind(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sending.cancel(true);
            return new Carried.Later("interrupted");
        }
    }

    private HttpRequest request(Notice notice) {
        return HttpRequest.newBuilder(webhook.address())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Foyer-Notice", notice.id())
                .header(
                        Signature.HEADER,
                        Signature.of(notice.body(), webhook.key(), clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                .build();
    }

    private static Carried judge(int status) {
        if (status >= OK && status < REDIRECT) {
            return new Carried.Taken();
        }
        boolean later =
                status >= TROUBLE || status == TIMEOUT || status == TOO_MANY || status < REFUSED;
        var why = "the other side answers " + status;
        return later ? new Carried.Later(why) : new Carried.Never(why);
    }

    /** Without the address, which may hold a key. */
    private static String kind(ExecutionException problem) {
        var cause = problem.getCause();
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
