package foyer.appliance.bench.mqtt;

import java.net.URI;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * Baseline, frozen: one bare Paho client that publishes ready-made bytes with QoS 1, retained, to
 * whoever has subscribed.
 */
public final class BareBoard implements AutoCloseable {
    private static final int WAIT_MILLIS = 10_000;

    private final MqttAsyncClient client;
    private final String topic;
    private final byte[] board;

    public BareBoard(URI broker, String topic, byte[] board) throws MqttException {
        this.topic = topic;
        this.board = board.clone();
        client = new MqttAsyncClient(broker.toString(), "bare-board", new MemoryPersistence());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setTopicAliasMaximum(0);
        options.setSocketFactory(new NoDelaySockets());
        client.connect(options).waitForCompletion(WAIT_MILLIS);
    }

    /** Returns when it is handed over, as the floor's publisher does. */
    public void push() throws MqttException {
        client.publish(topic, new MqttMessage(board, 1, true, new MqttProperties()));
    }

    @Override
    public void close() {
        try {
            client.disconnect().waitForCompletion(WAIT_MILLIS);
            client.close();
        } catch (MqttException e) {
            throw new IllegalStateException("the bare client did not close", e);
        }
    }
}
