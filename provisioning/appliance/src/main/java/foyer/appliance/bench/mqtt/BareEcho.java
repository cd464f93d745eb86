package foyer.appliance.bench.mqtt;

import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Baseline, frozen: bare Paho that answers each question at once with ready-made bytes, on the
 * topic and with the correlation the question names, QoS 1 both ways. No codec, no rules, no
 * journal.
 */
public final class BareEcho implements AutoCloseable {
    private static final int IN_FLIGHT = 512;
    private static final int QUESTIONS = 4096;
    private static final int WAIT_MILLIS = 10_000;

    private final MqttAsyncClient client;
    private final byte[] answer;
    private final BlockingQueue<MqttProperties> questions = new LinkedBlockingQueue<>(QUESTIONS);
    private final Semaphore window = new Semaphore(IN_FLIGHT);
    private final Thread answering =
            Thread.ofPlatform().daemon().name("bare-echo").unstarted(this::answer);

    public BareEcho(URI broker, String questions, byte[] answer) throws MqttException {
        this.answer = answer.clone();
        client = new MqttAsyncClient(broker.toString(), "bare-echo", new MemoryPersistence());
        client.setCallback(note());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setTopicAliasMaximum(0);
        options.setSocketFactory(new NoDelaySockets());
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        client.subscribe(questions, 1).waitForCompletion(WAIT_MILLIS);
        answering.start();
    }

    private void answer() {
        try {
            while (true) {
                var question = questions.take();
                window.acquire();
                publish(question);
            }
        } catch (InterruptedException e) {
            // Closed.
        } catch (MqttException e) {
            throw new IllegalStateException("the echo cannot answer", e);
        }
    }

    private void publish(MqttProperties question) throws MqttException {
        var properties = new MqttProperties();
        properties.setCorrelationData(question.getCorrelationData());
        client.publish(
                question.getResponseTopic(),
                new MqttMessage(answer, 1, false, properties),
                null,
                new MqttActionListener() {
                    @Override
                    public void onSuccess(IMqttToken token) {
                        window.release();
                    }

                    @Override
                    public void onFailure(IMqttToken token, Throwable problem) {
                        window.release();
                    }
                });
    }

    /** Paho waits for nobody in here: what came is only noted. */
    private Arrivals note() {
        return (topic, message) -> questions.add(message.getProperties());
    }

    @Override
    public void close() {
        answering.interrupt();
        try {
            client.disconnect().waitForCompletion(WAIT_MILLIS);
            client.close();
        } catch (MqttException e) {
            throw new IllegalStateException("the echo did not close", e);
        }
    }
}
