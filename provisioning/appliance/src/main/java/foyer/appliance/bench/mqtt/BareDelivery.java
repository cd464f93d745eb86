package foyer.appliance.bench.mqtt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Baseline, frozen: one bare Paho client publishes with QoS 1, another receives. A message is as
 * long as an ask.
 */
public final class BareDelivery implements AutoCloseable {
    private static final String TOPIC = "bare/word";
    private static final int BYTES = 300;
    private static final int WAIT_MILLIS = 10_000;

    private final MqttAsyncClient sender;
    private final MqttAsyncClient receiver;

    /**
     * @param arrived told on Paho's own thread, which makes no detour
     */
    public BareDelivery(URI broker, Consumer<String> arrived) throws MqttException {
        sender = connected(broker, "bare-sender");
        receiver = connected(broker, "bare-receiver");
        receiver.setCallback(tell(arrived));
        receiver.subscribe(TOPIC, 1).waitForCompletion(WAIT_MILLIS);
    }

    private static MqttAsyncClient connected(URI broker, String id) throws MqttException {
        var client = new MqttAsyncClient(broker.toString(), id, new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setTopicAliasMaximum(0);
        options.setSocketFactory(new NoDelaySockets());
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        return client;
    }

    public void publish(String word) throws MqttException {
        var text = word + " ".repeat(BYTES - word.length());
        sender.publish(
                TOPIC, new MqttMessage(text.getBytes(US_ASCII), 1, false, new MqttProperties()));
    }

    private static Arrivals tell(Consumer<String> arrived) {
        return (topic, message) ->
                arrived.accept(new String(message.getPayload(), US_ASCII).strip());
    }

    @Override
    public void close() {
        try {
            for (var client : new MqttAsyncClient[] {sender, receiver}) {
                client.disconnect().waitForCompletion(WAIT_MILLIS);
                client.close();
            }
        } catch (MqttException e) {
            throw new IllegalStateException("the bare clients did not close", e);
        }
    }
}
