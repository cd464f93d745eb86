package foyer.mqtt;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of one Paho call; waited for with a limit, which Paho's own waits may ignore. */
final class PahoAnswer implements MqttActionListener {
    private static final Logger LOG = LoggerFactory.getLogger(PahoAnswer.class);
    private static final int SETTLE_SECONDS = 3;

    private final CompletableFuture<IMqttToken> answer = new CompletableFuture<>();

    /** For one that is not waited for. */
    static MqttActionListener of(Consumer<IMqttToken> success, Consumer<String> failure) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                success.accept(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable problem) {
                failure.accept(PahoEvents.describe(problem));
            }
        };
    }

    @Override
    public void onSuccess(IMqttToken token) {
        answer.complete(token);
    }

    @Override
    public void onFailure(IMqttToken token, Throwable problem) {
        answer.completeExceptionally(problem);
    }

    IMqttToken await(long seconds, String what) throws IOException, InterruptedException {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(what + ": " + PahoEvents.describe(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(what + ": no answer within " + seconds + " s", e);
        }
    }

    /** Waits for any end of it, for a while, whoever interrupts. */
    void settle() {
        boolean interrupted = Thread.interrupted();
        try {
            answer.handle((_, _) -> true).get(SETTLE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            LOG.debug("Paho has not finished: {}", e.toString());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
