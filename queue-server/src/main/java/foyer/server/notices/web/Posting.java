package foyer.server.notices.web;

import foyer.server.notices.Carried;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Posts to another system and waits for its answer a bounded time. For one thread. */
public final class Posting implements AutoCloseable {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int TROUBLE = 500;

    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience from the first step to the last byte of the answer
     */
    public Posting(Duration patience) {
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        // What is meant for one address is not handed to another.
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * @param judge of the answer's status
     */
    public Carried post(HttpRequest.Builder request, IntFunction<Carried> judge) {
        var sending =
                client.sendAsync(
                        request.timeout(patience).build(), HttpResponse.BodyHandlers.discarding());
        try {
            return judge.apply(
                    sending.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode());
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

    /** What is refused is refused for good; trouble passes. */
    public static Carried judge(int status) {
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
